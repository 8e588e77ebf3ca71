import type { ActivationId } from "../../../../src/core/experiment/Experiment";
import type { Exploration, LayerProfile } from "../../../../src/core/theory/Exploration";

/** Even layers of 64 units with an output layer of two, from what hidden layers measure, first to last. */
export function makeExploration(
  activation: ActivationId,
  measured: Partial<
    Record<"activationStd" | "deltaRms" | "weightGradientRms" | "saturated" | "dead", number[]>
  >,
  theoryDelta?: number[],
): Exploration {
  const depth = Object.values(measured)[0].length;
  const filled = (value: number) => Array<number>(depth).fill(value);
  const profile = (values: number[], output: number): LayerProfile => {
    const all = Float64Array.of(...values, output);
    return { mean: all, low: all, high: all };
  };
  const theory = (values: number[], output = 1) => Float64Array.of(...values, output);
  return {
    settings: { depth, width: 64, activation, initializer: "lecunNormal", inputs: "data" },
    numDraws: 16,
    numExamples: 250,
    numProbe: 250,
    shapes: Array.from({ length: depth + 1 }, (_, l) => ({
      fanIn: l === 0 ? 2 : 64,
      fanOut: l === depth ? 2 : 64,
    })),
    activationStd: profile(measured.activationStd ?? filled(1), 1),
    deltaRms: profile(measured.deltaRms ?? filled(1), 1),
    weightGradientRms: profile(measured.weightGradientRms ?? filled(1), 1),
    saturated: profile(measured.saturated ?? filled(0), NaN),
    dead: profile(measured.dead ?? filled(0), NaN),
    theory: {
      activationStd: theory(filled(1), NaN),
      deltaRms: theory(theoryDelta ?? measured.deltaRms ?? filled(1)),
      weightGradientRms: theory(filled(1)),
      saturated: theory(filled(0), NaN),
      weightVariance: theory(filled(1 / 64), 1 / 64),
      variance: theory(filled(0.5)),
      activationSquare: theory(filled(0.25)),
      slopeSquare: theory(filled(0.05)),
    },
  };
}
