import {
  type BackwardPass,
  backwardPass,
  type BackwardStep,
} from "../../../core/calculus/graph/backwardPass";
import type {
  ComputationGraph,
  GraphEdge,
  GraphNode,
} from "../../../core/calculus/graph/ComputationGraph";
import type { StationSettings } from "../../page/StationPlace";
import { numberSetting, numberText } from "../numberSetting";
import type { GraphKind } from "./graphKinds";

/** How far an input can be moved. */
export const INPUT_RANGE = [-4, 4] as const;
/** By how much an input is nudged to try its derivative. */
export const NUDGE = 0.01;
/** Inputs are whole multiples of this, so that the numbers to multiply stay short. */
const GRAIN = 0.01;

/** One step of the way through a graph: a number worked out, or one edge of the backward pass. */
export type GraphStep =
  | { readonly kind: "forward"; readonly node: GraphNode }
  | ({ readonly kind: "backward" } & BackwardStep);

/** What became of the output when one input was moved by `NUDGE`, beside what the derivative says. */
export interface Nudge {
  readonly id: string;
  readonly from: number;
  /** `y(from + NUDGE) - y(from)` */
  readonly change: number;
  /** `dy/d id * NUDGE` */
  readonly said: number;
}

/** A computation graph whose inputs can be moved, and how far its two passes have come. */
export class GraphStudy {
  readonly kind: GraphKind;
  #inputs = $state.raw<Readonly<Record<string, number>>>({});
  #numDone = $state.raw(0);
  #nudged = $state.raw("");

  readonly graph: ComputationGraph = $derived.by(() => this.kind.make(this.#inputs));
  readonly pass: BackwardPass = $derived.by(() => backwardPass(this.graph));
  /** All steps of both passes, in order. */
  readonly steps: readonly GraphStep[] = $derived.by(() => [
    ...this.graph.nodes
      .filter(({ operation }) => operation !== "input")
      .map((node): GraphStep => ({ kind: "forward", node })),
    ...this.pass.steps.map((step): GraphStep => ({ kind: "backward", ...step })),
  ]);
  /** The step taken last; null before the first. */
  readonly current: GraphStep | null = $derived.by(() => this.steps[this.#numDone - 1] ?? null);
  /** Ids of the numbers that are known so far. */
  readonly known: readonly string[] = $derived.by(() => {
    const done = this.steps.slice(0, this.#numDone);
    const worked = done.flatMap((step) => (step.kind === "forward" ? [step.node.id] : []));
    return [...this.kind.inputs, ...worked];
  });
  /** `d output / d id` by id, as far as it is known: the output's, which is 1, once the way back has begun. */
  readonly gradients: Readonly<Record<string, number | undefined>> = $derived.by(() => {
    const done = this.steps.slice(this.numForward, this.#numDone);
    const arrived = done.flatMap((step): [string, number][] =>
      step.kind === "backward" && step.isComplete ? [[step.edge.from, step.gradient]] : [],
    );
    return Object.fromEntries(done.length > 0 ? [[this.output.id, 1], ...arrived] : []);
  });

  /** `settings` are a link's, and may mean nothing here. */
  constructor(kind: GraphKind, settings: StationSettings) {
    this.kind = kind;
    this.#inputs = Object.fromEntries(
      kind.inputs.map((id, i) => [
        id,
        onGrain(numberSetting(settings[id], kind.first[i], INPUT_RANGE)),
      ]),
    );
    const last = this.steps.length;
    this.#numDone = Math.round(numberSetting(settings["step"], 0, [0, last]));
    this.#nudged = kind.inputs.find((id) => id === settings["nudge"]) ?? kind.weight;
  }

  get inputs(): Readonly<Record<string, number>> {
    return this.#inputs;
  }

  /** Steps taken, forward and backward. */
  get numDone(): number {
    return this.#numDone;
  }

  /** Steps of the forward pass. */
  get numForward(): number {
    return this.graph.nodes.length - this.kind.inputs.length;
  }

  get isForward(): boolean {
    return this.#numDone < this.numForward;
  }

  get isAtStart(): boolean {
    return this.#numDone === 0;
  }

  get isAtEnd(): boolean {
    return this.#numDone === this.steps.length;
  }

  get output(): GraphNode {
    return this.graph.nodes[this.graph.nodes.length - 1];
  }

  /** The input that is nudged. */
  get nudged(): string {
    return this.#nudged;
  }

  get nudge(): Nudge {
    const id = this.#nudged;
    const from = this.#inputs[id];
    const { nodes } = this.kind.make({ ...this.#inputs, [id]: from + NUDGE });
    return {
      id,
      from,
      change: nodes[nodes.length - 1].value - this.output.value,
      said: (this.pass.gradients.get(id) ?? NaN) * NUDGE,
    };
  }

  /** For the link. */
  get settings(): StationSettings {
    const inputs = this.kind.inputs.map((id) => [id, numberText(this.#inputs[id])]);
    return {
      ...(Object.fromEntries(inputs) as StationSettings),
      step: String(this.#numDone),
      ...(this.#nudged === this.kind.weight ? {} : { nudge: this.#nudged }),
    };
  }

  /** The number of this node; throws where there is no such node. */
  value = (id: string): number => {
    const node = this.graph.nodes.find((one) => one.id === id);
    if (!node) throw new Error(`the graph has no node ${id}`);
    return node.value;
  };

  /** The edges from the output back to this number, the output's first; each number of these graphs is used once. */
  wayBack = (id: string): readonly GraphEdge[] => {
    const edge = this.graph.edges.find(({ from }) => from === id);
    return edge ? [...this.wayBack(edge.to), edge] : [];
  };

  setInput = (id: string, value: number): void => {
    const [low, high] = INPUT_RANGE;
    this.#inputs = { ...this.#inputs, [id]: onGrain(Math.min(high, Math.max(low, value))) };
  };

  /** The derivative of another input is tried. */
  chooseNudged = (id: string): void => {
    this.#nudged = id;
  };

  /** Takes the next step; returns whether there was one. */
  next = (): boolean => this.#goTo(this.#numDone + 1);

  back = (): boolean => this.#goTo(this.#numDone - 1);

  /** Only the inputs are known. */
  toStart = (): boolean => this.#goTo(0);

  /** All numbers are known, and no derivative. */
  toTurn = (): boolean => this.#goTo(this.numForward);

  toEnd = (): boolean => this.#goTo(this.steps.length);

  #goTo(numDone: number): boolean {
    if (numDone < 0 || numDone > this.steps.length) return false;
    this.#numDone = numDone;
    return true;
  }
}

function onGrain(value: number): number {
  // In doubles 29 times 0.01 is 0.29000000000000004.
  return Number((Math.round(value / GRAIN) * GRAIN).toFixed(6));
}
