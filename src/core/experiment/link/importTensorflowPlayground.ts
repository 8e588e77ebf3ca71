import type { Experiment, Problem } from "../Experiment";
import { makeProblem } from "../problem";
import { repairExperiment } from "../repairExperiment";

/** Its data sets by the names of its links. */
const DATA_SETS = new Map([
  ["circle", "circle"],
  ["xor", "xor"],
  ["gauss", "gauss"],
  ["spiral", "spiral"],
  ["reg-plane", "plane"],
  ["reg-gauss", "bumps"],
]);

/** Its input features and whether they are on where the link does not say; it never computed cosX and cosY. */
const FEATURES = [
  { parameter: "x", feature: "x1", isOnAtFirst: true },
  { parameter: "y", feature: "x2", isOnAtFirst: true },
  { parameter: "xSquared", feature: "x1Squared", isOnAtFirst: false },
  { parameter: "ySquared", feature: "x2Squared", isOnAtFirst: false },
  { parameter: "xTimesY", feature: "x1x2", isOnAtFirst: false },
  { parameter: "sinX", feature: "sinX1", isOnAtFirst: false },
  { parameter: "sinY", feature: "sinX2", isOnAtFirst: false },
];

const PATH = "TensorFlow Playground's link";

/**
 * The experiment nearest to a TensorFlow Playground link: one network with its data set, features, layers and training,
 * unstandardized inputs, squared error and biases of 0.1; what differs all the same is said.
 */
export function importTensorflowPlayground(parameters: ReadonlyMap<string, string>): {
  experiment: Experiment;
  dropped: readonly Problem[];
} {
  const get = (name: string) => parameters.get(name) || undefined;
  const isRegression = get("problem") === "regression";
  const dataSet = isRegression ? (get("regDataset") ?? "reg-plane") : (get("dataset") ?? "circle");
  const isZero = get("initZero") === "true";
  const { experiment, dropped } = repairExperiment({
    seed: seedOf(get("seed")),
    replicates: 1,
    data: {
      source: DATA_SETS.get(dataSet) ?? dataSet,
      examples: isRegression ? 1200 : 500,
      noise: noiseOf(get("noise")),
      testFraction: testFractionOf(get("percTrainData")),
      features: featuresOf(get),
      standardize: false,
    },
    network: {
      hidden: layersOf(parameters.get("networkShape")),
      activation: get("activation"),
      initializer: isZero ? "zeros" : "standardUniform",
      biasInitializer: isZero ? "zeros" : "small",
    },
    training: {
      loss: "meanSquaredError",
      learningRate: numberOf(get("learningRate")) ?? 0.03,
      batchSize: numberOf(get("batchSize")),
      ...penaltyOf(get("regularization"), numberOf(get("regularizationRate"))),
    },
  });
  const difference = makeProblem(
    PATH,
    "was read as the nearest experiment: points and weights are drawn anew, weights are scaled by fan-in, " +
      "and a class has an output of its own in place of one tanh output",
  );
  return { experiment, dropped: [difference, ...dropped] };
}

/** A number where the text is one, else the text itself, so that it is refused by its field's rule. */
function numberOf(text: string | undefined): number | string | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  return Number.isNaN(Number(text)) ? text : Number(text);
}

/** Its links may ask for noise up to 80, which is more than its own control offers. */
function noiseOf(text: string | undefined): number | string | undefined {
  const noise = numberOf(text);
  return typeof noise === "number" ? Math.min(50, Math.max(0, noise)) : noise;
}

/** Its seeds are five decimals, "0.48265": their digits; any other text is taken by its 32-bit FNV-1a hash. */
function seedOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const decimals = /^0?\.(\d{1,9})$/.exec(text);
  if (decimals) return Number(decimals[1]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function testFractionOf(percentTrain: string | undefined): number | string | undefined {
  const percent = numberOf(percentTrain);
  // In whole percents, so that 90 gives 0.1 and not 0.09999999999999998.
  return typeof percent === "number" ? Math.round(100 - percent) / 100 : percent;
}

function layersOf(shape: string | undefined): unknown[] {
  if (shape === undefined) return [4, 2];
  return shape.trim() === "" ? [] : shape.split(",").map(numberOf);
}

function featuresOf(get: (name: string) => string | undefined): string[] {
  const isOn = ({ parameter, isOnAtFirst }: (typeof FEATURES)[number]) => {
    const text = get(parameter);
    return text === undefined ? isOnAtFirst : text !== "false";
  };
  return FEATURES.filter(isOn).map(({ feature }) => feature);
}

function penaltyOf(
  regularization: string | undefined,
  rate: number | string | undefined,
): Record<string, unknown> {
  if (regularization === "L1") return { l1: rate };
  if (regularization === "L2") return { l2: rate };
  return {};
}
