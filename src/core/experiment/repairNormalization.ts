import { NORMALIZATIONS } from "../network/normalizations/normalizations";
import type { Experiment, NetworkSettings, TrainingSettings } from "./Experiment";
import { makeProblem, type Report } from "./problem";
import { withoutOverrides } from "./withoutOverrides";

/** Whether networks are normalized over the examples of a batch that has only one. */
function isUndefined({ normalization }: NetworkSettings, { batchSize }: TrainingSettings): boolean {
  return NORMALIZATIONS[normalization].over === "examples" && batchSize === 1;
}

/** An experiment in which no batch of one example is normalized by its own mean; reported and set to no normalization. */
export function repairNormalization(experiment: Experiment, report: Report): Experiment {
  let { network } = experiment;
  const { training } = experiment;
  if (isUndefined(network, training)) {
    reportNormalization(network, "network", report);
    network = { ...network, normalization: "none" };
  }
  const variants = experiment.variants.map((variant, i) => {
    const own = { ...network, ...variant.network };
    if (!isUndefined(own, { ...training, ...variant.training })) return variant;
    const path = `variants[${i}]`;
    if (isUndefined(network, { ...training, batchSize: 1 })) {
      const rule = `must be at least 2 with ${network.normalization} normalization`;
      report(makeProblem(`${path}.training.batchSize`, rule, 1));
      return withoutOverrides(variant, "training", ["batchSize"]);
    }
    reportNormalization(own, `${path}.network`, report);
    return withoutOverrides(variant, "network", ["normalization"]);
  });
  return { ...experiment, network, variants };
}

function reportNormalization(network: NetworkSettings, path: string, report: Report): void {
  const rule = "must be none or layer for batches of 1 example";
  report(makeProblem(`${path}.normalization`, rule, network.normalization));
}
