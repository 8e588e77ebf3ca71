import type { ActivationId } from "../../experiment/Experiment";

/** One number of a computation, and how it came about. */
export interface GraphNode {
  /** As a formula writes it, unique in its graph: `w`, `z2`. */
  readonly id: string;
  readonly operation: "input" | "multiply" | "add" | ActivationId;
  /** The right side of its definition, `w x`; the id itself for an input. */
  readonly formula: string;
  /** Its value in the forward pass. */
  readonly value: number;
}

/** One use of a number by a later one. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** The local derivative `d to / d from`, all other inputs held. */
  readonly slope: number;
  /** That derivative as a formula, `x` for `d(w x)/dw`. */
  readonly formula: string;
}

/** A computation with its numbers; nodes stand after all that they are made of, the last one is the output. */
export interface ComputationGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}
