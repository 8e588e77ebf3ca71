import { OPTIMIZERS } from "../../../core/training/optimizers/optimizers";
import type { ValleyStudy } from "../../../state/derivatives/valley/ValleyStudy.svelte";

type Variant = NonNullable<ValleyStudy["variant"]>;

/** How the run's own steps differ from one of gradient descent on the map. */
export function describeTraining({ optimizer, batchSize }: Variant["training"]): string {
  const { name } = OPTIMIZERS[optimizer];
  return `That is one step of gradient descent on the map's examples. The run itself steps by ${name}, on other examples each time: a batch of ${batchSize}.`;
}

/** What of the run's objective the map leaves out or takes otherwise; empty where there is nothing. */
export function describeLeftOut({ network, training }: Variant): string {
  const isPenalized = training.l1 > 0 || training.l2 > 0;
  return [
    network.normalization === "batch"
      ? "Batch normalization goes by these examples, as in a training step."
      : "",
    network.dropout > 0 ? "Dropout is off." : "",
    isPenalized ? "The penalty on weights is left out." : "",
  ]
    .filter(Boolean)
    .join(" ");
}
