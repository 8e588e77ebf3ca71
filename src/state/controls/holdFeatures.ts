import { featureChoices } from "../../core/data/features";
import { sourceOf } from "../../core/data/sourceOf";
import type { DataSettings } from "../../core/experiment/Experiment";
import type { Locks } from "./Locks";

/** Data settings after an edit, with each feature that is locked by itself chosen or not as it was before it. */
export function holdFeatures(
  before: DataSettings,
  after: DataSettings,
  locks: Locks,
): DataSettings {
  const choices = featureChoices(sourceOf(after));
  const features = choices.filter((name) =>
    locks.hold(`features.${name}`, before.features.includes(name), after.features.includes(name)),
  );
  const areSame =
    features.length === after.features.length &&
    features.every((name) => after.features.includes(name));
  return areSame ? after : { ...after, features };
}
