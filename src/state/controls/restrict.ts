import type { ControlSettings } from "../../core/controls/ControlSettings";
import { unknownControls } from "../../core/controls/unknownControls";
import type { Experiment, Problem } from "../../core/experiment/Experiment";
import { Restrictions } from "./Restrictions.svelte";

/** What a link's settings take from the page, and what in them names nothing there. */
export interface Restricted {
  readonly restrictions: Restrictions;
  readonly problems: readonly Problem[];
}

export function restrict(settings: ControlSettings, { data }: Experiment): Restricted {
  return { restrictions: new Restrictions(settings), problems: unknownControls(settings, data) };
}
