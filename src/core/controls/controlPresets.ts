import { differingFields } from "../experiment/comparedField";
import type { Experiment } from "../experiment/Experiment";
import { ALL_OPEN, makeControlSettings, type ControlSettings } from "./ControlSettings";
import { CONTROL_GROUPS, type ControlId } from "./controlIds";
import { SETTINGS } from "./impliedControls";

/** What a teacher's link may start from. */
export interface ControlPreset {
  readonly name: string;
  settings(experiment: Experiment): ControlSettings;
}

/** What a first lesson turns. */
const FIRST_LESSON: readonly ControlId[] = [
  "dataset",
  "noise",
  "depth",
  "units",
  "activation",
  "learningRate",
];

/** Everything of the page around the run and its results. */
const AROUND: readonly ControlId[] = [...CONTROL_GROUPS.page, "speed", "undo", "redo"];

function without(ids: readonly ControlId[], open: readonly ControlId[]): ControlId[] {
  return ids.filter((id) => !open.includes(id));
}

/** The controls of the fields in which the variants differ: the shape has three. */
function comparedControls(experiment: Experiment): ControlId[] {
  return differingFields(experiment).flatMap((name): ControlId[] =>
    name === "hidden" ? ["depth", "units", "layers"] : [name as ControlId],
  );
}

export const CONTROL_PRESETS: readonly ControlPreset[] = [
  { name: "Everything open", settings: () => ALL_OPEN },
  {
    name: "First lesson: six settings",
    settings: () => makeControlSettings(without(SETTINGS, FIRST_LESSON), []),
  },
  {
    name: "Lock all but the learning rate",
    settings: () => makeControlSettings([], without(SETTINGS, ["learningRate"])),
  },
  {
    name: "Lock all but what is compared",
    settings: (experiment) =>
      makeControlSettings([], without(SETTINGS, comparedControls(experiment))),
  },
  { name: "Lock every setting", settings: () => makeControlSettings([], SETTINGS) },
  {
    name: "Embed: only the run and the results",
    settings: () => makeControlSettings(AROUND, []),
  },
];
