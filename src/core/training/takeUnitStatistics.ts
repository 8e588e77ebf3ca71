import { ACTIVATIONS } from "../activations/activations";
import type { ActivationId } from "../experiment/Experiment";
import { makeHistogram, type Histogram } from "../math/histogram";
import { deadUnits } from "./deadUnits";
import { SATURATED_BELOW } from "./takeLayerStatistics";

/** What the units of one layer of one network do on the examples, `[units]` each. */
export interface UnitStatistics {
  readonly activationMean: Float32Array;
  readonly activationStd: Float32Array;
  readonly deltaRms: Float32Array;
  /** Share of the examples with `|f'(z)| < 0.05`; NaN in the output layer. */
  readonly saturated: Float32Array;
  /** 1 where z lies in a flat part of f on every example. */
  readonly isDead: Uint8Array;
  /** Of z over units and examples. */
  readonly preActivations: Histogram;
  /** `sqrt(mean(f'(z)^2))` over units and examples. */
  readonly slopeRms: number;
}

const NUM_BINS = 40;

/** From z and each example's delta, `[numExamples, units]`, of a layer that is the output layer or not. */
export function takeUnitStatistics(
  activation: ActivationId,
  z: Float32Array,
  delta: Float32Array,
  numExamples: number,
  isOutput: boolean,
): UnitStatistics {
  const rule = ACTIVATIONS[activation];
  const units = z.length / numExamples;
  const activationMean = new Float32Array(units);
  const activationStd = new Float32Array(units);
  const deltaRms = new Float32Array(units);
  const saturated = new Float32Array(units);
  let slopeSquares = 0;
  for (let unit = 0; unit < units; unit++) {
    const first = rule.f(z[unit]);
    let sum = 0;
    let squares = 0;
    let deltaSquares = 0;
    let numSaturated = 0;
    for (let i = unit; i < z.length; i += units) {
      // Measured from the first activation, against which nearly equal ones do not cancel.
      const distance = rule.f(z[i]) - first;
      const slope = rule.slope(z[i]);
      sum += distance;
      squares += distance * distance;
      deltaSquares += delta[i] * delta[i];
      slopeSquares += slope * slope;
      if (Math.abs(slope) < SATURATED_BELOW) numSaturated++;
    }
    const meanDistance = sum / numExamples;
    const variance = squares / numExamples - meanDistance * meanDistance;
    activationMean[unit] = first + meanDistance;
    activationStd[unit] = Math.sqrt(Math.max(0, variance));
    deltaRms[unit] = Math.sqrt(deltaSquares / numExamples);
    saturated[unit] = isOutput ? NaN : numSaturated / numExamples;
  }
  return {
    activationMean,
    activationStd,
    deltaRms,
    saturated,
    isDead: deadUnits(rule, z, numExamples),
    preActivations: makeHistogram(z, NUM_BINS),
    slopeRms: Math.sqrt(slopeSquares / z.length),
  };
}
