import * as tf from "@tensorflow/tfjs";

import type { AutomaticGradient } from "../../core/network/check/GradientCheck";
import type { ExampleChoice } from "../../core/network/chain/NetworkTrace";
import type { Objective } from "../../core/network/referenceNetwork";
import type { LayoutEntry } from "../stack/parameterLayout";
import { sliceNetworks } from "../stack/sliceNetworks";
import type { StackTrainer } from "../stack/StackTrainer";

/**
 * `dL/dparameter` of network `n` as a training step computes it, of the mean data loss over the examples or of one
 * example's among them. Only the tensors that are `wanted` are read; the others are empty.
 */
export async function differentiateNetwork(
  { stack, state }: Pick<StackTrainer, "stack" | "state">,
  n: number,
  { x, y, masks = [] }: Pick<Objective, "x" | "y" | "masks">,
  choice: ExampleChoice,
  wanted: (entry: LayoutEntry) => boolean = () => true,
): Promise<AutomaticGradient> {
  const { plan } = stack;
  const count = y.length;
  const [{ fanIn: numFeatures }] = plan.shapes;
  const tensors = tf.tidy(() => {
    const parameters = state.parameters.map((all) => sliceNetworks(all, { first: n, count: 1 }));
    const rows = {
      x: tf.tensor3d(Float32Array.from(x), [1, count, numFeatures]),
      targets: tf.tensor2d(Float32Array.from(y), [1, count]),
    };
    const weights = new Float32Array(count).fill(choice === "mean" ? 1 / count : 0);
    if (choice !== "mean") weights[choice] = 1;
    const { gradients, moments } = stack.differentiate(
      parameters,
      rows,
      tf.tensor2d(weights, [1, count]),
      {
        activations: plan.activations.map((layer) => [layer[n]]),
        masks: masks.map((mask) =>
          tf.tensor3d(Float32Array.from(mask), [1, count, mask.length / count]),
        ),
      },
    );
    tf.dispose([...moments]);
    return gradients;
  });
  const gradient: Record<keyof AutomaticGradient, Float32Array[]> = {
    weights: [],
    biases: [],
    gammas: [],
    betas: [],
  };
  const read = await Promise.all(
    tensors.map((tensor, i) => (wanted(plan.layout[i]) ? tensor.data() : new Float32Array(0))),
  );
  tf.dispose(tensors);
  plan.layout.forEach(({ kind, layer }, i) => (gradient[kind][layer] = Float32Array.from(read[i])));
  return gradient;
}
