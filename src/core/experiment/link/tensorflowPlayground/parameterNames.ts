import { counterpartsOf } from "./counterparts";

/** Every setting that its links hold: `State.PROPS` of its source at commit 02469bd. */
const SETTINGS = (
  "activation regularization batchSize dataset regDataset learningRate regularizationRate noise networkShape seed " +
  "showTestData discretize percTrainData x y xTimesY xSquared ySquared cosX sinX cosY sinY collectStats tutorial " +
  "problem initZero hideText"
).split(" ");

/** Settings that other programs' links may well have too. */
const COMMON = ["x", "y", "seed"];

/** The control that a parameter such as `noise_hide` is about; null for any other parameter. */
export function hiddenBy(parameter: string): string | null {
  return parameter.endsWith("_hide") ? parameter.slice(0, -"_hide".length) : null;
}

/** Whether TensorFlow Playground reads a parameter of that name. */
export function isKnownParameter(name: string): boolean {
  const control = hiddenBy(name);
  return control === null ? SETTINGS.includes(name) : counterpartsOf(control, null).length > 0;
}

/** Whether a link that does not say whose it is can only be TensorFlow Playground's. */
export function isTensorflowPlayground(parameters: ReadonlyMap<string, string>): boolean {
  return [...parameters.keys()].some((name) => isKnownParameter(name) && !COMMON.includes(name));
}
