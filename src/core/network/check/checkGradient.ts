import { ACTIVATIONS } from "../../activations/activations";
import type { Rng } from "../../math/rng";
import { rms } from "../../math/statistics";
import { lossAndGradients } from "../referenceNetwork";
import { differenceStep, isResolved } from "./differenceStep";
import type {
  AutomaticGradient,
  CheckedNetwork,
  ComparedGradient,
  GradientCheck,
  LayerCheck,
} from "./GradientCheck";
import { layerAddresses } from "./layerAddresses";
import { lossRoundoff } from "./lossRoundoff";
import { MovedParameter } from "./MovedParameter";
import { indexInTensor, TENSORS } from "./parameterTensor";

/** How far a check has come. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Compares a gradient with central differences of the loss in float64, parameter by parameter; layers of more than
 * 2,000 parameters by 200 of them that `rng` draws. It stops before every parameter, so that the caller decides when
 * to go on; the result is what it returns.
 */
export function* checkGradient(
  network: CheckedNetwork,
  automatic: AutomaticGradient,
  rng: Rng,
): Generator<CheckProgress, GradientCheck> {
  const { layers, parameters } = network;
  const objective = { ...network.objective, l1: 0, l2: 0 };
  const reference = lossAndGradients(layers, parameters, objective);
  const roundoff = lossRoundoff(network, reference.delta);
  const moved = new MovedParameter(network);
  const chosen = layers.map((_, l) => layerAddresses(parameters, l + 1, rng));
  const total = chosen.reduce((sum, { length }) => sum + length, 0);

  const checks: LayerCheck[] = [];
  let done = 0;
  for (const [l, addresses] of chosen.entries()) {
    const hasKinks = layers.slice(l).some(({ activation }) => ACTIVATIONS[activation].kinks);
    let numAtKinks = 0;
    let numUnresolved = 0;
    let worst: ComparedGradient | null = null;
    for (const address of addresses) {
      yield { done: done++, total };
      const tensor = TENSORS[address.kind];
      // Of a bias before normalization only rounding is left: the weights' gradient is the layer's measure.
      const scale = Math.max(rms(reference.weights[l]), rms(reference[tensor][l]));
      const h = differenceStep(roundoff, scale, hasKinks);
      if (!isResolved(roundoff, scale, h)) {
        numUnresolved++;
        continue;
      }
      const quotient = moved.differenceQuotient(address, h);
      if (quotient === null) {
        numAtKinks++;
        continue;
      }
      const own = automatic[tensor]?.[l][indexInTensor(address, layers[l].fanOut)] ?? NaN;
      const error = relativeError(own - quotient, scale, roundoff / h);
      if (!worst || error > worst.error) worst = { address, automatic: own, quotient, error };
    }
    checks.push({
      layer: l + 1,
      numParameters: addresses.length,
      numCompared: addresses.length - numAtKinks - numUnresolved,
      numAtKinks,
      numUnresolved,
      worst,
    });
  }
  return { layers: checks, worst: worstOf(checks) };
}

/** `|difference| / scale`; beside a gradient of exactly 0 everything but rounding is infinitely wrong, and so is NaN. */
function relativeError(difference: number, scale: number, rounding: number): number {
  if (scale === 0) return Math.abs(difference) <= rounding ? 0 : Infinity;
  const error = Math.abs(difference) / scale;
  return Number.isNaN(error) ? Infinity : error;
}

function worstOf(layers: readonly LayerCheck[]): ComparedGradient | null {
  return layers.reduce<ComparedGradient | null>(
    (most, { worst }) => (worst && !(most && most.error >= worst.error) ? worst : most),
    null,
  );
}
