import * as tf from "@tensorflow/tfjs";

import { penaltySlope } from "../../core/training/penalty";
import { registerHostKernel, type HostArray } from "./hostKernel";
import { SETTINGS } from "./OptimizerUpdate";
import { registerWebglKernel } from "./webglKernel";

interface Attributes {
  /** Weights are penalized; biases, gammas and betas are not. */
  readonly isPenalized: boolean;
}

type Inputs = "parameters" | "gradient" | "settings" | "norm";

/** One parameter tensor of a stack and its data gradient, `[networks, rows, columns]`. */
export interface ParameterGradient extends Attributes {
  readonly parameters: tf.Tensor3D;
  readonly gradient: tf.Tensor3D;
}

/**
 * The gradients of data loss plus penalty, in which every network's gradient over all its parameters together is at most
 * as long as its own limit: `g min(1, clip / |g|)` where clip > 0; `settings` as for `optimizerUpdate()`. Pascanu, Mikolov
 * and Bengio 2013, algorithm 1.
 */
export function clipGradients(
  all: readonly ParameterGradient[],
  settings: tf.Tensor2D,
): tf.Tensor3D[] {
  let norm: tf.Tensor = tf.zeros([settings.shape[0], 1, 1]);
  for (const { parameters, gradient, isPenalized } of all)
    norm = run("GradientNorm", { parameters, gradient, settings, norm }, isPenalized);
  return all.map(({ parameters, gradient, isPenalized }) =>
    run("ClippedGradient", { parameters, gradient, settings, norm }, isPenalized),
  );
}

function run(name: string, inputs: tf.NamedTensorMap, isPenalized: boolean): tf.Tensor3D {
  const outputs = tf.engine().runKernel(name, inputs, { isPenalized });
  return (outputs as unknown as tf.Tensor3D[]).at(-1)!;
}

/** Registers the kernels for every backend. Nothing is differentiated through them. */
export function registerGradientClip(): void {
  registerHostKernel<Inputs, Attributes>({
    name: "GradientNorm",
    outputShapes: ({ norm }) => [[...norm.shape]],
    compute(inputs, [next], { isPenalized }) {
      for (let n = 0; n < next.values.length; n++) {
        let squares = inputs.norm.values[n] * inputs.norm.values[n];
        eachSlope(inputs, n, isPenalized, (slope) => (squares += slope * slope));
        next.values[n] = Math.sqrt(squares);
      }
    },
  });

  registerHostKernel<Inputs, Attributes>({
    name: "ClippedGradient",
    outputShapes: ({ gradient }) => [[...gradient.shape]],
    compute(inputs, [clipped], { isPenalized }) {
      for (let n = 0; n < inputs.norm.values.length; n++) {
        const norm = inputs.norm.values[n];
        const clip = inputs.settings.values[n * inputs.settings.shape[1] + SETTINGS.gradientClip];
        const factor = clip > 0 && norm > clip ? clip / norm : 1;
        eachSlope(inputs, n, isPenalized, (slope, i) => (clipped.values[i] = factor * slope));
      }
    },
  });

  registerWebglKernel<Inputs, Attributes>(
    "GradientNorm",
    ({ parameters: [networks, rows, columns], norm }, { isPenalized }) => [
      {
        inputs: ["parameters", "gradient", "settings"],
        outputShape: [networks, 1, columns],
        code: normGlsl("", rows, `slope(at[0], i, at[2])`, slopeGlsl(isPenalized)),
      },
      {
        inputs: ["norm", "output0"],
        outputShape: norm,
        code: normGlsl("add(getNorm(at[0], 0, 0));", columns, "getOutput0(at[0], 0, i)"),
      },
    ],
  );

  registerWebglKernel<Inputs, Attributes>("ClippedGradient", ({ gradient }, { isPenalized }) => [
    {
      inputs: ["parameters", "gradient", "settings", "norm"],
      outputShape: gradient,
      code: `
          ${slopeGlsl(isPenalized)}
          void main() {
            ivec3 at = getOutputCoords();
            float norm_ = getNorm(at[0], 0, 0);
            float clip = getSettings(at[0], ${SETTINGS.gradientClip});
            float factor = clip > 0.0 && norm_ > clip ? clip / norm_ : 1.0;
            setOutput(factor * slope(at[0], at[1], at[2]));
          }`,
    },
  ]);
}

/** Visits the slopes of data loss and penalty of network `n`, rounded to float32 as the optimizer rounds them. */
function eachSlope(
  { parameters, gradient, settings }: Record<Inputs, HostArray>,
  n: number,
  isPenalized: boolean,
  visit: (slope: number, i: number) => void,
): void {
  const [, l1, l2] = settings.values.subarray(n * settings.shape[1]);
  const hasPenalty = isPenalized && (l1 !== 0 || l2 !== 0);
  const size = gradient.shape[1] * gradient.shape[2];
  for (let i = n * size; i < (n + 1) * size; i++) {
    const slope = gradient.values[i];
    visit(hasPenalty ? Math.fround(slope + penaltySlope(parameters.values[i], l1, l2)) : slope, i);
  }
}

function slopeGlsl(isPenalized: boolean): string {
  const penalty = isPenalized
    ? `+ getSettings(n, ${SETTINGS.l1}) * sign(w) + getSettings(n, ${SETTINGS.l2}) * w`
    : "";
  return `
    float slope(int n, int row, int column) {
      float w = getParameters(n, row, column);
      return getGradient(n, row, column) ${penalty};
    }`;
}

/** A shader of `sqrt(sum of term^2)`, i from 0 to `count` - 1, by the largest term so far, so that no square overflows. */
function normGlsl(before: string, count: number, term: string, functions = ""): string {
  return `
    ${functions}
    float largest = 0.0;
    float squares = 0.0;
    void add(float value) {
      float size = abs(value);
      if (size > largest) {
        squares = 1.0 + squares * (largest / size) * (largest / size);
        largest = size;
      } else if (size > 0.0) {
        squares += (size / largest) * (size / largest);
      }
    }
    void main() {
      ivec3 at = getOutputCoords();
      ${before}
      for (int i = 0; i < ${count}; i++) add(${term});
      setOutput(largest * sqrt(squares));
    }`;
}
