import type { ComputationGraph, GraphEdge } from "./ComputationGraph";

/** One edge of the backward pass: the chain rule once. */
export interface BackwardStep {
  readonly edge: GraphEdge;
  /** `d output / d to`, complete when its edges come up. */
  readonly upstream: number;
  /** `upstream * edge.slope`, what this edge adds to the derivative of `from`. */
  readonly contribution: number;
  /** `d output / d from` with all that has arrived so far. */
  readonly gradient: number;
  /** Whether nothing more will arrive there. */
  readonly isComplete: boolean;
}

export interface BackwardPass {
  /** In the order in which they can be worked out, from the output to the inputs. */
  readonly steps: readonly BackwardStep[];
  /** `d output / d node` of every node, by id. */
  readonly gradients: ReadonlyMap<string, number>;
}

/** Reverse-mode differentiation, edge by edge (Linnainmaa 1970): each node sums what its uses send back. */
export function backwardPass({ nodes, edges }: ComputationGraph): BackwardPass {
  const gradients = new Map(nodes.map(({ id }) => [id, 0]));
  const waiting = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { from } of edges) waiting.set(from, (waiting.get(from) ?? 0) + 1);
  const output = nodes[nodes.length - 1];
  gradients.set(output.id, 1);
  const steps: BackwardStep[] = [];
  for (const { id } of nodes.toReversed())
    for (const edge of edges.filter(({ to }) => to === id)) {
      const upstream = gradients.get(id) ?? 0;
      const contribution = upstream * edge.slope;
      const gradient = (gradients.get(edge.from) ?? 0) + contribution;
      const left = (waiting.get(edge.from) ?? 0) - 1;
      gradients.set(edge.from, gradient);
      waiting.set(edge.from, left);
      steps.push({ edge, upstream, contribution, gradient, isComplete: left === 0 });
    }
  return { steps, gradients };
}
