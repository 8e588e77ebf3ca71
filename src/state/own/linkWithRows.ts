import type { ControlSettings } from "../../core/controls/ControlSettings";
import type { OwnRows } from "../../core/data/own/OwnRows";
import type { Experiment } from "../../core/experiment/Experiment";
import { encodeWithRows, type WholeLink } from "../../core/experiment/link/encodeWithRows";

/** The hash of a link that carries the rows of the experiment's own table, or the sentence that says why there is none. */
export function linkWithRows(
  experiment: Experiment,
  rows: OwnRows,
  view: string | null,
  controls: ControlSettings,
): WholeLink {
  const { table } = experiment.data;
  if (table?.id !== rows.id) throw new Error("The rows are not those of the experiment's table");
  return encodeWithRows(experiment, { ...table, ...rows }, view, controls);
}
