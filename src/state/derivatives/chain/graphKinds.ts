import type { ComputationGraph } from "../../../core/calculus/graph/ComputationGraph";
import { tanhUnit } from "../../../core/calculus/graph/tanhUnit";
import { twoLayers } from "../../../core/calculus/graph/twoLayers";

/** A graph that can be made of any inputs. */
export interface GraphKind {
  /** Ids of the inputs, the network's own input first. */
  readonly inputs: readonly string[];
  /** What they are at first, in the same order. */
  readonly first: readonly number[];
  /** The input whose derivative a learner asks for. */
  readonly weight: string;
  /** The name of every activation in it, in the order of the forward pass. */
  readonly activations: readonly string[];
  make(inputs: Readonly<Record<string, number>>): ComputationGraph;
}

export const GRAPH_KINDS = {
  unit: {
    inputs: ["x", "w", "b"],
    first: [2, 0.5, -0.4],
    weight: "w",
    activations: ["tanh"],
    make: ({ x, w, b }) => tanhUnit(x, w, b),
  },
  layers: {
    inputs: ["x", "w1", "b1", "w2", "b2"],
    first: [2, 0.5, -0.4, 3, -1],
    weight: "w1",
    activations: ["tanh", "sigmoid"],
    make: ({ x, w1, b1, w2, b2 }) => twoLayers({ x, w1, b1, w2, b2 }),
  },
} as const satisfies Record<string, GraphKind>;

export type GraphId = keyof typeof GRAPH_KINDS;
