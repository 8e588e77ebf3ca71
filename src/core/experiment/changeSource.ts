import type { DataSource } from "../data/DataSource";
import { DATA_SOURCES, type DataSourceId } from "../data/dataSources";
import { sourceOf } from "../data/sourceOf";
import { LOSSES } from "../training/losses/losses";
import { dataDefaults, numTrainOf, trainingDefaults } from "./defaults";
import type { DataSettings, Experiment } from "./Experiment";
import { withoutOverrides } from "./withoutOverrides";

/**
 * The experiment on another data set: settings that also fit there stay, the others become its defaults (rows,
 * test share and features between generated and real sets; a loss for other targets; batches larger than the train set).
 */
export function changeSource(experiment: Experiment, id: DataSourceId): Experiment {
  const source = DATA_SOURCES[id];
  const data = dataFor(experiment.data, source);
  const numTrain = numTrainOf(data);
  const { training } = experiment;
  const isSameTask = sourceOf(experiment.data).task === source.task;
  return {
    ...experiment,
    data,
    training: {
      ...training,
      loss: isSameTask ? training.loss : trainingDefaults(data).loss,
      batchSize: Math.min(training.batchSize, numTrain),
    },
    variants: experiment.variants.map((variant) => {
      const { loss, batchSize = 0 } = variant.training ?? {};
      const misfits: string[] = [];
      if (loss && !LOSSES[loss].tasks.includes(source.task)) misfits.push("loss");
      if (batchSize > numTrain) misfits.push("batchSize");
      return withoutOverrides(variant, "training", misfits);
    }),
  };
}

function dataFor(data: DataSettings, source: DataSource): DataSettings {
  const areBothGenerated = source.kind === "generated" && sourceOf(data).kind === "generated";
  return areBothGenerated
    ? { ...data, source: source.id }
    : { ...dataDefaults(source), standardize: data.standardize };
}
