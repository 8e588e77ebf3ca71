import { ACTIVATIONS } from "../../activations/activations";
import type { ActivationId } from "../../experiment/Experiment";
import type { ComputationGraph, GraphEdge, GraphNode } from "./ComputationGraph";

/** Makes a computation graph from its inputs on, working out values and local derivatives on the way. */
export class GraphBuilder {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges: GraphEdge[] = [];

  /** A number that is given. */
  input(id: string, value: number): string {
    return this.#add({ id, operation: "input", formula: id, value });
  }

  /** `id = a b`, `did/da = b`, `did/db = a`. */
  multiply(id: string, a: string, b: string): string {
    const value = this.value(a) * this.value(b);
    this.#add({ id, operation: "multiply", formula: `${a} ${b}`, value });
    this.#edges.push({ from: a, to: id, slope: this.value(b), formula: b });
    this.#edges.push({ from: b, to: id, slope: this.value(a), formula: a });
    return id;
  }

  /** `id = a + b`, `did/da = did/db = 1`. */
  add(id: string, a: string, b: string): string {
    const value = this.value(a) + this.value(b);
    this.#add({ id, operation: "add", formula: `${a} + ${b}`, value });
    for (const from of [a, b]) this.#edges.push({ from, to: id, slope: 1, formula: "1" });
    return id;
  }

  /** `id = f(z)`, `did/dz = f'(z)`. */
  activate(id: string, z: string, activation: ActivationId): string {
    const { f, slope, name } = ACTIVATIONS[activation];
    const at = this.value(z);
    this.#add({ id, operation: activation, formula: `${name}(${z})`, value: f(at) });
    this.#edges.push({ from: z, to: id, slope: slope(at), formula: `${name}'(${z})` });
    return id;
  }

  /** The value of a node made before; throws where there is none. */
  value(id: string): number {
    const node = this.#nodes.get(id);
    if (!node) throw new Error(`the graph has no node ${id}`);
    return node.value;
  }

  /** The graph so far; the node made last is its output. */
  build(): ComputationGraph {
    return { nodes: [...this.#nodes.values()], edges: [...this.#edges] };
  }

  #add(node: GraphNode): string {
    if (this.#nodes.has(node.id)) throw new Error(`the graph has a node ${node.id} already`);
    this.#nodes.set(node.id, node);
    return node.id;
  }
}
