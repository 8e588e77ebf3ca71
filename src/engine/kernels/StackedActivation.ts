import * as tf from "@tensorflow/tfjs";

import { ACTIVATIONS } from "../../core/activations/activations";
import type { ActivationId } from "../../core/experiment/Experiment";
import { activationGlsl } from "./activationGlsl";
import { registerHostKernel, type HostArray } from "./hostKernel";
import { networkRanges } from "./perNetwork";
import { registerWebglKernel } from "./webglKernel";

interface Attributes {
  /** One a network. */
  readonly activations: readonly ActivationId[];
}

/** `a = f(z)`, `[networks, batch, units]`, each network of the stack by its own activation. */
export function stackedActivation(
  z: tf.Tensor3D,
  activations: readonly ActivationId[],
): tf.Tensor3D {
  if (activations.every((id) => id === "linear")) return z;
  const attributes = { activations: activations as ActivationId[] };
  const [a] = tf.engine().runKernel("StackedActivation", { z }, attributes) as unknown as [
    tf.Tensor3D,
  ];
  return a;
}

/** Registers the kernels, for every backend, and the gradient `dz = da f'(z)`. */
export function registerStackedActivation(): void {
  tf.registerGradient({
    kernelName: "StackedActivation",
    inputsToSave: ["z"],
    gradFunc(dy, [z], attributes) {
      const da = Array.isArray(dy) ? dy[0] : dy;
      const [dz] = tf
        .engine()
        .runKernel("StackedActivationGrad", { da, z }, attributes) as unknown as tf.Tensor[];
      return { z: () => dz };
    },
  });

  registerHostKernel<"z", Attributes>({
    name: "StackedActivation",
    outputShapes: ({ z }) => [[...z.shape]],
    compute({ z }, [a], { activations }) {
      eachRange(z, activations, (id, start, end) => {
        const { f } = ACTIVATIONS[id];
        for (let i = start; i < end; i++) a.values[i] = f(z.values[i]);
      });
    },
  });

  registerHostKernel<"da" | "z", Attributes>({
    name: "StackedActivationGrad",
    outputShapes: ({ z }) => [[...z.shape]],
    compute({ da, z }, [dz], { activations }) {
      eachRange(z, activations, (id, start, end) => {
        const { slope } = ACTIVATIONS[id];
        for (let i = start; i < end; i++) dz.values[i] = da.values[i] * slope(z.values[i]);
      });
    },
  });

  registerWebglKernel<"z", Attributes>("StackedActivation", ({ z }, { activations }) => [
    {
      inputs: ["z"],
      outputShape: z,
      code: `
        ${activationGlsl(activations)}
        void main() {
          ivec3 at = getOutputCoords();
          setOutput(activation(at[0], getZ(at[0], at[1], at[2])));
        }`,
    },
  ]);

  registerWebglKernel<"da" | "z", Attributes>("StackedActivationGrad", ({ z }, { activations }) => [
    {
      inputs: ["da", "z"],
      outputShape: z,
      code: `
        ${activationGlsl(activations)}
        void main() {
          ivec3 at = getOutputCoords();
          setOutput(getDa(at[0], at[1], at[2]) * slope(at[0], getZ(at[0], at[1], at[2])));
        }`,
    },
  ]);
}

/** Calls `visit` with the flat range of elements of each run of networks that share an activation. */
function eachRange(
  z: HostArray,
  activations: readonly ActivationId[],
  visit: (id: ActivationId, start: number, end: number) => void,
): void {
  const size = z.values.length / activations.length;
  for (const { start, end, value } of networkRanges(activations))
    visit(value, start * size, end * size);
}
