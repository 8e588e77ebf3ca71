import type { ControlId } from "../../core/controls/controlIds";
import { sourceOf } from "../../core/data/sourceOf";
import type { Experiment } from "../../core/experiment/Experiment";
import { validateExperiment } from "../../core/experiment/validateExperiment";
import { comparisonOf } from "../experiment/comparison";
import { comparedSettings } from "./comparedSettings";
import { holdFeatures } from "./holdFeatures";
import { holdLayers } from "./holdLayers";
import { Locks } from "./Locks";

/** What came of an edit that meets locks. */
export interface Held {
  /** The edit without what is locked; null where that is nothing whole. */
  readonly experiment: Experiment | null;
  /** The locked controls whose values it would have changed. */
  readonly kept: readonly ControlId[];
}

/** Fields whose control has another name; hidden layers have several controls. */
const CONTROL_OF: Readonly<Record<string, ControlId>> = {
  source: "dataset",
  table: "dataset",
  draw: "regenerate",
};

/** The experiment `after` an edit of `before`, with everything that is locked as it was. */
export function holdLocked(
  before: Experiment,
  after: Experiment,
  locked: ReadonlySet<ControlId>,
): Held {
  const locks = new Locks(locked);
  const data = holdFields(before.data, after.data, locks);
  const held = {
    ...after,
    seed: locks.hold("seed", before.seed, after.seed),
    stop: locks.hold("speed", before.stop, after.stop),
    replicates: locks.hold("replicates", before.replicates, after.replicates),
    // Another set's rows and features mean nothing to this one.
    data: locks.kept.includes("dataset") ? before.data : holdFeatures(before.data, data, locks),
    network: {
      ...holdFields(before.network, after.network, locks),
      hidden: holdLayers(before.network.hidden, after.network.hidden, locks),
    },
    training: holdFields(before.training, after.training, locks),
  };
  const isTorn = changesWhole(before, held, locks);
  const { experiment } = validateExperiment(held);
  return { experiment: isTorn ? null : experiment, kept: locks.kept };
}

function holdFields<Part extends object>(before: Part, after: Part, locks: Locks): Part {
  const names = Object.keys(after) as (keyof Part & string)[];
  const fields = names.map((name) => {
    const id = CONTROL_OF[name] ?? (name as ControlId);
    return [name, locks.hold(id, before[name], after[name])];
  });
  return Object.fromEntries(fields) as Part;
}

/** Whether a change meets a lock that no single field can keep: of the task, or of what the variants compare. */
function changesWhole(before: Experiment, after: Experiment, locks: Locks): boolean {
  const was = comparedSettings(before);
  const is = comparedSettings(after);
  const changes = [
    locks.keeps("problem", sourceOf(before.data).task, sourceOf(after.data).task),
    locks.keeps("compareBy", comparisonOf(before), comparisonOf(after)),
    ...[...was.keys()].map((id) => locks.keeps(id, was.get(id), is.get(id) ?? was.get(id))),
  ];
  return changes.includes(true);
}
