import type { Curve, Spread, VariantView } from "../../../src/core/experiment/VariantView";

/** A curve whose range lies `spread` below and above its median. */
export function makeCurve(epochs: readonly number[], median: readonly number[], spread = 0): Curve {
  return {
    epochs,
    median,
    low: median.map((value) => value - spread),
    high: median.map((value) => value + spread),
  };
}

/** Spreads of no width. */
export function makeLadder(...medians: number[]): Spread[] {
  return medians.map((median) => ({ median, low: median, high: median }));
}

/** A view without data, with the given fields. */
export function makeView(fields: Partial<VariantView> = {}): VariantView {
  const noCurve = makeCurve([], []);
  return {
    index: 0,
    name: "tanh",
    activation: null,
    summary: "",
    replicateShown: 0,
    numReplicates: 1,
    testAccuracy: null,
    testLoss: null,
    trainLoss: null,
    ladder: [],
    weightGradients: [],
    divergence: null,
    numDiverged: 0,
    map: null,
    points: null,
    confusion: null,
    trainLossCurve: noCurve,
    testLossCurve: noCurve,
    testAccuracyCurve: noCurve,
    deltaCurves: [],
    weightGradientCurves: [],
    activations: [],
    ...fields,
  };
}
