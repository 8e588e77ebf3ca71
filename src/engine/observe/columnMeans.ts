import type { ReplicateData } from "../../core/data/ReplicateData";
import { sourceOf } from "../../core/data/sourceOf";
import type { DataSettings } from "../../core/experiment/Experiment";

const known = new WeakMap<ReplicateData, Float64Array>();

/**
 * The mean of each raw column over the train set, `[numColumns]`: where features are standardized exactly the one that is
 * subtracted, so that a column held there is 0 to the network.
 */
export function columnMeans(settings: DataSettings, data: ReplicateData): Float64Array {
  const means = known.get(data) ?? takeMeans(settings, data);
  known.set(data, means);
  return means;
}

function takeMeans(
  settings: DataSettings,
  { train, featureNames, featureMean }: ReplicateData,
): Float64Array {
  const { columns } = sourceOf(settings);
  return Float64Array.from(columns, (name, column) => {
    const feature = featureNames.indexOf(name);
    if (settings.standardize && feature >= 0) return featureMean[feature];
    let sum = 0;
    for (let i = column; i < train.raw.length; i += columns.length) sum += train.raw[i];
    return sum / train.numExamples;
  });
}
