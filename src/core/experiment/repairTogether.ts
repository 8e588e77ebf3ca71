import { sourceOf } from "../data/sourceOf";
import { LOSSES } from "../training/losses/losses";
import { numTrainOf, trainingDefaults } from "./defaults";
import type { DataSettings, Experiment, TrainingSettings } from "./Experiment";
import { makeProblem, type Report } from "./problem";
import { repairMemory } from "./repairMemory";
import { repairNormalization } from "./repairNormalization";
import { withoutOverrides } from "./withoutOverrides";

/** An experiment whose fields, each valid by itself, also fit each other; what does not is reported and set to its default. */
export function repairTogether(experiment: Experiment, report: Report): Experiment {
  const data = repairNoise(experiment.data, report);
  const misfits = reportMisfits(experiment.training, data, "training", report);
  const fitting = {
    ...experiment,
    data,
    training: reset(experiment.training, misfits, trainingDefaults(data)),
    variants: experiment.variants.map((variant, i) => {
      const path = `variants[${i}].training`;
      return withoutOverrides(
        variant,
        "training",
        reportMisfits(variant.training ?? {}, data, path, report),
      );
    }),
  };
  return repairMemory(repairNormalization(fitting, report), report);
}

function repairNoise(data: DataSettings, report: Report): DataSettings {
  if (sourceOf(data).kind === "generated" || data.noise === 0) return data;
  const kind = data.source === "own" ? "data of your own" : `${data.source}, a real set`;
  report(makeProblem("data.noise", `must be 0 for ${kind}`, data.noise));
  return { ...data, noise: 0 };
}

function reset(
  training: TrainingSettings,
  names: readonly (keyof TrainingSettings)[],
  defaults: TrainingSettings,
): TrainingSettings {
  return { ...training, ...Object.fromEntries(names.map((name) => [name, defaults[name]])) };
}

/** The names of the settings that do not fit the data: a loss for other targets, a batch larger than the train set. */
function reportMisfits(
  { loss, batchSize }: Partial<TrainingSettings>,
  data: DataSettings,
  path: string,
  report: Report,
): (keyof TrainingSettings)[] {
  const misfits: (keyof TrainingSettings)[] = [];
  const { task } = sourceOf(data);
  if (loss !== undefined && !LOSSES[loss].tasks.includes(task)) {
    const targets = task === "real" ? "real targets" : "classes";
    const rule = `must be a loss for ${targets}, which ${data.source} has`;
    report(makeProblem(`${path}.loss`, rule, loss));
    misfits.push("loss");
  }
  const numTrain = numTrainOf(data);
  if (batchSize !== undefined && batchSize > numTrain) {
    const rule = `must be at most ${numTrain}, the number of train examples`;
    report(makeProblem(`${path}.batchSize`, rule, batchSize));
    misfits.push("batchSize");
  }
  return misfits;
}
