import { ACTIVATIONS } from "../../activations/activations";
import type { ActivationId } from "../../experiment/Experiment";
import type { ComputationGraph } from "./ComputationGraph";
import { GraphBuilder } from "./GraphBuilder";

/** Units one after another, `z_k = w a_(k-1) + b_k`, `a_k = f(z_k)`, all with the weight w; `a_0` is the input. */
export interface ChainSettings {
  readonly activation: ActivationId;
  readonly numUnits: number;
  readonly weight: number;
  readonly input: number;
  /** Each unit's bias: one for all, or such that every z is the same number. */
  readonly bias: { readonly all: number } | { readonly forZ: number };
}

/** One unit of the chain, counted from 1 at the input. */
export interface ChainUnit {
  readonly unit: number;
  readonly z: number;
  readonly a: number;
  /** `f'(z)` */
  readonly slope: number;
  /** `da_k / da_(k-1) = w f'(z)` */
  readonly factor: number;
  /** `da_n / da_(k-1)`: the product of this factor and all behind it, which is what is left of the output's gradient here. */
  readonly product: number;
}

export interface ChainOfUnits {
  readonly graph: ComputationGraph;
  readonly units: readonly ChainUnit[];
}

/** The chain with its numbers; the first unit's product is the derivative of the output in the input. */
export function chainOfUnits(settings: ChainSettings): ChainOfUnits {
  const { activation, numUnits, weight, input, bias } = settings;
  const graph = new GraphBuilder();
  graph.input("a0", input);
  for (let k = 1; k <= numUnits; k++) {
    graph.input(`w${k}`, weight);
    const product = weight * graph.value(`a${k - 1}`);
    graph.input(`b${k}`, "all" in bias ? bias.all : bias.forZ - product);
    graph.multiply(`p${k}`, `w${k}`, `a${k - 1}`);
    graph.add(`z${k}`, `p${k}`, `b${k}`);
    graph.activate(`a${k}`, `z${k}`, activation);
  }
  const units: ChainUnit[] = [];
  for (let unit = numUnits, product = 1; unit >= 1; unit--) {
    const z = graph.value(`z${unit}`);
    const slope = ACTIVATIONS[activation].slope(z);
    const factor = weight * slope;
    product *= factor;
    units.unshift({ unit, z, a: graph.value(`a${unit}`), slope, factor, product });
  }
  return { graph: graph.build(), units };
}

/** The size of weight at which a chain of units at this z neither shrinks nor grows what comes back: `1 / |f'(z)|`; 4 for sigmoid at 0. */
export function thresholdWeight(activation: ActivationId, z: number): number {
  return 1 / Math.abs(ACTIVATIONS[activation].slope(z));
}
