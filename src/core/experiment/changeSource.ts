import type { DataSource } from "../data/DataSource";
import { DATA_SOURCES, type BuiltInSourceId } from "../data/dataSources";
import type { OwnTableDescription } from "../data/own/OwnTableDescription";
import { ownSource } from "../data/own/ownSource";
import { sourceOf } from "../data/sourceOf";
import { LOSSES } from "../training/losses/losses";
import { dataDefaults, numTrainOf, trainingDefaults } from "./defaults";
import type { DataSettings, Experiment } from "./Experiment";
import { withoutOverrides } from "./withoutOverrides";

/**
 * The experiment on another data set: settings that also fit there stay, the others become its defaults (rows and
 * noise between generated sets and others, test share and features between the plane and others; a loss for other
 * targets; batches larger than the train set).
 */
export function changeSource(experiment: Experiment, id: BuiltInSourceId): Experiment {
  return changeTo(experiment, DATA_SOURCES[id]);
}

/** The experiment on a table of the user's, in the same way. */
export function changeToOwn(experiment: Experiment, table: OwnTableDescription): Experiment {
  return changeTo(experiment, ownSource(table));
}

function changeTo(experiment: Experiment, source: DataSource): Experiment {
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
  const before = sourceOf(data);
  const { source: id, table, ...defaults } = dataDefaults(source);
  const areSame = table !== null && table.id === data.table?.id && table.plane === data.table.plane;
  if (areSame || (before.kind === "generated" && source.kind === "generated"))
    return { ...data, source: id, table };
  const { standardize, draw, testFraction, features } = data;
  const ofPlane = before.isPlane && source.isPlane ? { testFraction, features } : {};
  return { ...defaults, ...ofPlane, source: id, table, standardize, draw };
}
