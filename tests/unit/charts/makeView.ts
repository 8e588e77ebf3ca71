import type { Curve } from "../../../src/charts/toCurve";
import type { RunHistory, Spread, VariantView } from "../../../src/core/experiment/VariantView";

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
    curve: null,
    points: null,
    confusion: null,
    history: makeHistory({}),
    activations: [],
    ...fields,
  };
}

/** Curves of what a history holds of the variant at `index`; what is not given is not looked at. */
interface Curves {
  readonly index?: number;
  readonly trainLoss?: Curve;
  readonly testLoss?: Curve;
  /** A curve a layer, all over the same epochs. */
  readonly deltaRms?: readonly Curve[];
  readonly weightGradientRms?: readonly Curve[];
}

/** The history that these curves are read from. */
export function makeHistory({ index = 0, ...curves }: Curves): RunHistory {
  const { trainLoss, testLoss, deltaRms = [], weightGradientRms = [] } = curves;
  const losses = testLoss ?? trainLoss;
  const layers = deltaRms[0] ?? weightGradientRms[0];
  const alone = <T>(value: T): T[] => Array.from<T>({ length: index + 1 }).fill(value);
  return {
    evaluations: (losses?.epochs ?? []).map((epoch, i) => ({
      epoch,
      trainLoss: alone(spreadAt(trainLoss, i)),
      testLoss: alone(spreadAt(testLoss, i)),
      testAccuracy: [],
    })),
    layers: (layers?.epochs ?? []).map((epoch, i) => ({
      epoch,
      deltaRms: alone(deltaRms.map((curve) => spreadAt(curve, i))),
      weightGradientRms: alone(weightGradientRms.map((curve) => spreadAt(curve, i))),
      medians: [],
    })),
  };
}

function spreadAt(curve: Curve | undefined, i: number): Spread {
  const { median, low, high } = curve ?? makeCurve([], []);
  return { median: median[i] ?? NaN, low: low[i] ?? NaN, high: high[i] ?? NaN };
}
