import { INITIALIZERS } from "../../core/initializers/initializers";
import { geometricMean, mean } from "../../core/math/statistics";
import { meanField, type MeanField } from "../../core/theory/meanField";
import type {
  Exploration,
  ExplorationSettings,
  ExplorationTheory,
  LayerProfile,
} from "../../core/theory/Exploration";
import type { ExplorationMaterial } from "./explorationMaterial";
import type { LayerFigures } from "./LayerTally";

/** Inputs of different size that stand for the probe set in the theory. */
const NUM_INPUT_SIZES = 16;

/** The answer from the figures by layer and network on the first `numExamples` of the probe set. */
export function describeExploration(
  settings: ExplorationSettings,
  material: ExplorationMaterial,
  figures: readonly (readonly LayerFigures[])[],
  numExamples: number,
): Exploration {
  const { layers, probe } = material;
  const profile = (name: keyof LayerFigures, average: (values: number[]) => number) =>
    layerProfile(
      figures.map((networks) => networks.map((figure) => figure[name])),
      average,
    );
  const deltaRms = profile("deltaRms", geometricMean);
  const weightGradientRms = profile("weightGradientRms", geometricMean);
  return {
    settings,
    numDraws: figures[0].length,
    numExamples,
    numProbe: probe.numExamples,
    shapes: layers.map(({ fanIn, fanOut }) => ({ fanIn, fanOut })),
    activationStd: profile("activationStd", geometricMean),
    deltaRms,
    weightGradientRms,
    saturated: hiddenOnly(profile("saturated", mean)),
    dead: hiddenOnly(profile("dead", mean)),
    theory: describeTheory(settings, material, deltaRms.mean, weightGradientRms.mean),
  };
}

function describeTheory(
  { initializer }: ExplorationSettings,
  { layers, bias, probe }: ExplorationMaterial,
  deltaRms: Float64Array,
  weightGradientRms: Float64Array,
): ExplorationTheory {
  const std = layers.map(({ fanIn, fanOut }) => INITIALIZERS[initializer].std(fanIn, fanOut));
  const theory: MeanField = meanField(
    layers.map((layer, l) => ({ ...layer, weightVariance: std[l] ** 2, bias })),
    inputSizes(probe.x, probe.numExamples, layers[0].fanIn),
  );
  return {
    ...theory,
    // Between a few outputs of one network lies less than the spread of wide layers.
    activationStd: withoutLast(theory.activationStd),
    deltaRms: drawnThrough(theory.deltaRms, deltaRms),
    weightGradientRms: drawnThrough(theory.weightGradientRms, weightGradientRms),
    saturated: withoutLast(theory.saturated),
    weightVariance: Float64Array.from(std, (value) => value ** 2),
  };
}

function layerProfile(
  byLayer: readonly (readonly number[])[],
  average: (values: number[]) => number,
): LayerProfile {
  return {
    mean: Float64Array.from(byLayer, (values) => average([...values])),
    low: Float64Array.from(byLayer, (values) => Math.min(...values)),
    high: Float64Array.from(byLayer, (values) => Math.max(...values)),
  };
}

function hiddenOnly({ mean: middle, low, high }: LayerProfile): LayerProfile {
  return { mean: withoutLast(middle), low: withoutLast(low), high: withoutLast(high) };
}

function withoutLast(values: Float64Array): Float64Array {
  return values.map((value, l) => (l === values.length - 1 ? NaN : value));
}

/** A line known up to a factor, drawn through the last measured value. */
function drawnThrough(line: Float64Array, measured: Float64Array): Float64Array {
  const last = line.length - 1;
  return line.map((value) => (value / line[last]) * measured[last]);
}

/** Mean squares of inputs, from the smallest inputs to the largest, each of an equal share of the examples. */
function inputSizes(x: Float32Array, numExamples: number, numFeatures: number): Float64Array {
  const squares = Float64Array.from({ length: numExamples }, (_, example) => {
    const row = x.subarray(example * numFeatures, (example + 1) * numFeatures);
    return mean(Float64Array.from(row, (value) => value * value));
  }).sort();
  const numSizes = Math.min(NUM_INPUT_SIZES, numExamples);
  return Float64Array.from({ length: numSizes }, (_, i) =>
    mean(
      squares.subarray(
        Math.floor((i * numExamples) / numSizes),
        Math.floor(((i + 1) * numExamples) / numSizes),
      ),
    ),
  );
}
