import MoreSettings from "../rail/MoreSettings.svelte";
import Stage from "../stage/Stage.svelte";

/** The parts of the first screen that come a moment after the rest, in one file. */
export const afterFirstPaint = { MoreSettings, Stage };
