import { sourceOf } from "../../data/sourceOf";
import { dataDefaults, trainingDefaults, withDefaults, type PartialExperiment } from "../defaults";
import type { Experiment } from "../Experiment";

/**
 * The smallest document that reads as the experiment: the fields that differ from what `withDefaults` fills in, which
 * is the contract's table and not the preset of the first visit. The variants are given whole.
 */
export function differenceFromDefaults(experiment: Experiment): PartialExperiment {
  const { source, table } = experiment.data;
  const defaults = withDefaults({ data: { source, table } });
  const data = {
    ...(source === withDefaults({}).data.source ? {} : { source }),
    ...(table === null ? {} : { table }),
    ...difference(experiment.data, dataDefaults(sourceOf(experiment.data))),
  };
  const network = difference(experiment.network, defaults.network);
  const training = difference(experiment.training, trainingDefaults(experiment.data));
  const stop = difference(experiment.stop, defaults.stop);
  return {
    ...(experiment.seed === defaults.seed ? {} : { seed: experiment.seed }),
    ...(experiment.replicates === defaults.replicates ? {} : { replicates: experiment.replicates }),
    ...(isEmpty(data) ? {} : { data }),
    ...(isEmpty(network) ? {} : { network }),
    ...(isEmpty(training) ? {} : { training }),
    ...(isEmpty(stop) ? {} : { stop }),
    ...(experiment.variants.length === 0 ? {} : { variants: experiment.variants }),
  };
}

/** The fields of one group whose JSON differs from the default's. */
function difference<Group extends object>(values: Group, defaults: Group): Partial<Group> {
  const changed = Object.entries(values).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name as keyof Group]),
  );
  return Object.fromEntries(changed) as Partial<Group>;
}

function isEmpty(group: object): boolean {
  return Object.keys(group).length === 0;
}
