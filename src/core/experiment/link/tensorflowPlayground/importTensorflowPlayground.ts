import { ACTIVATIONS } from "../../../activations/activations";
import { splitSizes } from "../../../data/splitSizes";
import type { Experiment, Problem } from "../../Experiment";
import { FIELDS } from "../../fields";
import { makeProblem, type Report } from "../../problem";
import { repairExperiment } from "../../repairExperiment";
import { integerField, numberField } from "../../simpleFields";
import { INPUT_FEATURES } from "./inputFeatures";
import { ParameterReader } from "./ParameterReader";
import { seedOf } from "./seedOf";

const CLASS_SETS = { circle: "circle", xor: "xor", gauss: "gauss", spiral: "spiral" };
const REAL_SETS = { "reg-plane": "plane", "reg-gauss": "bumps" };

/** What each regularization is here. */
export const PENALTIES = { none: null, L1: "l1", L2: "l2" } as const;

/** Percents of the examples that train; its own control has the same range. */
const PERCENT = numberField(10, 90, 50);

/**
 * The experiment nearest to a TensorFlow Playground link: one network on unstandardized inputs, with squared error and
 * its biases; with every parameter that was refused, or whose number is another here. Never throws.
 */
export function importTensorflowPlayground(parameters: ReadonlyMap<string, string>): {
  experiment: Experiment;
  dropped: readonly Problem[];
} {
  const problems: Problem[] = [];
  const report: Report = (problem) => void problems.push(problem);
  const link = new ParameterReader(parameters, report);

  const isRegression = link.choice("problem", { classification: false, regression: true }, false);
  const examples = isRegression ? 1200 : 500;
  const percent = link.number("percTrainData", PERCENT) ?? 50;
  // In whole millionths, so that 90 percent leave 0.1 and not 0.09999999999999998.
  const testFraction = Math.round(1e6 - 1e4 * percent) / 1e6;
  const { numTrain } = splitSizes(examples, testFraction);
  const seed = link.text("seed");
  const isZero = link.flag("initZero");
  const penalty = link.choice("regularization", PENALTIES, null);
  const { experiment, dropped } = repairExperiment({
    seed: seed && seedOf(seed),
    replicates: 1,
    data: {
      source: isRegression
        ? link.choice("regDataset", REAL_SETS, "plane")
        : link.choice("dataset", CLASS_SETS, "circle"),
      examples,
      noise: link.number("noise", FIELDS.data.noise, noiseThere),
      testFraction,
      features: Object.keys(INPUT_FEATURES)
        .filter((name) => link.flag(name, name === "x" || name === "y") && !link.hides(name))
        .map((name) => INPUT_FEATURES[name]),
      standardize: false,
    },
    network: {
      hidden: readLayers(parameters.get("networkShape"), link, report),
      activation: link.choice("activation", ACTIVATIONS, ACTIVATIONS.tanh).id,
      initializer: isZero ? "zeros" : "standardUniform",
      biasInitializer: isZero ? "zeros" : "small",
    },
    training: {
      loss: "meanSquaredError",
      learningRate: link.number("learningRate", FIELDS.training.learningRate) ?? 0.03,
      // A batch larger than the train set is never full there, and nothing is learned.
      batchSize: link.number("batchSize", integerField(1, numTrain, 10)),
      ...(penalty && { [penalty]: link.number("regularizationRate", FIELDS.training[penalty]) }),
    },
  });
  return { experiment, dropped: [...problems, ...dropped] };
}

/** Its own control ends at 50, but its links may say up to 80. */
function noiseThere(noise: number): number {
  return noise > 80 ? 50 : Math.max(0, noise);
}

function readLayers(shape = "4,2", link: ParameterReader, report: Report): unknown[] {
  const { units, maxLayers, rule } = FIELDS.network.hidden;
  const layers = shape.trim() === "" ? [] : shape.split(",");
  if (layers.length > maxLayers)
    report(makeProblem("networkShape", `${rule} (the first ${maxLayers} are taken)`, layers));
  return layers
    .slice(0, maxLayers)
    .map((text, i) => link.nearest(`networkShape[${i}]`, text, units, Math.ceil) ?? 1);
}
