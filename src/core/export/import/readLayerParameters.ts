import { makeProblem, type Report } from "../../experiment/problem";
import { NORMALIZATION_EPSILON } from "../../network/normalize";
import { fieldOf, type JsonRecord } from "./json";
import type { LayerParameters } from "./LayerParameters";
import type { SavedBlock } from "./SavedBlock";
import type { SavedTensors } from "./SavedTensors";
import { takeTensor } from "./takeTensor";

/** What Keras and TensorFlow.js add to a variance where nothing is said. */
const DEFAULT_EPSILON = 1e-3;

const NONE = new Float32Array(0);

/**
 * The parameters of a block whose dense layer sees `fanIn` numbers, where that is known; null, and a report, where they
 * are missing or wrong.
 */
export function readLayerParameters(
  block: SavedBlock,
  fanIn: number | null,
  tensors: SavedTensors,
  report: Report,
  note: (text: string) => void,
): LayerParameters | null {
  const { dense, units } = block;
  if (units === null) return null;
  const kernel = takeTensor(tensors, dense, "kernel", [fanIn, units], report);
  const hasBias = isOn(dense.config, "use_bias");
  const bias = hasBias ? takeTensor(tensors, dense, "bias", [units], report) : null;
  const scale = readNormalization(block, units, tensors, report);
  if (!kernel || (hasBias && !bias) || !scale) return null;
  if (!hasBias) note(`${dense.name} has no bias: it gets biases of 0, which training changes.`);
  return {
    fanIn: kernel.shape[0],
    fanOut: units,
    weights: kernel.values,
    biases: bias?.values ?? new Float32Array(units),
    ...scale,
  };
}

type Scale = Pick<LayerParameters, "gammas" | "betas" | "means" | "variances">;

function readNormalization(
  { normalization }: SavedBlock,
  units: number,
  tensors: SavedTensors,
  report: Report,
): Scale | null {
  if (!normalization) return { gammas: NONE, betas: NONE, means: NONE, variances: NONE };
  const { step, over } = normalization;
  const { config, path } = step;
  const shape = [units];
  const take = (kind: "gamma" | "beta", field: string, absent: number) =>
    isOn(config, field)
      ? takeTensor(tensors, step, kind, shape, report)?.values
      : new Float32Array(units).fill(absent);
  const gammas = take("gamma", "scale", 1);
  const betas = take("beta", "center", 0);
  const epsilon = fieldOf(config, "epsilon") ?? DEFAULT_EPSILON;
  if (typeof epsilon !== "number" || !(epsilon >= 0 && epsilon <= 1)) {
    report(makeProblem(`${path}.epsilon`, "must be a number from 0 to 1", epsilon));
    return null;
  }
  if (over === "units") {
    const isOurs = Math.fround(epsilon) === Math.fround(NORMALIZATION_EPSILON);
    if (!isOurs)
      report(makeProblem(`${path}.epsilon`, `must be ${NORMALIZATION_EPSILON}`, epsilon));
    return gammas && betas && isOurs ? { gammas, betas, means: NONE, variances: NONE } : null;
  }
  const means = takeTensor(tensors, step, "moving_mean", shape, report)?.values;
  const saved = takeTensor(tensors, step, "moving_variance", shape, report)?.values;
  if (!gammas || !betas || !means || !saved) return null;
  if (!saved.every((variance) => variance + epsilon > 0)) {
    report(makeProblem(`${path}, weight moving_variance`, "must have positive numbers only"));
    return null;
  }
  // Ours adds another epsilon: the difference goes into the averages, and predictions stay.
  const variances = saved.map((variance) => variance + (epsilon - NORMALIZATION_EPSILON));
  return { gammas, betas, means, variances };
}

/** A setting of Keras that is on unless it says false. */
function isOn(config: JsonRecord, field: string): boolean {
  return fieldOf(config, field) !== false;
}
