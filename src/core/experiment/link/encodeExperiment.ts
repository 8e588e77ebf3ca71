import { ALL_OPEN, type ControlSettings } from "../../controls/ControlSettings";
import { encodeControls } from "../../controls/encodeControls";
import type { Experiment } from "../Experiment";
import { textToBase64url } from "./base64url";
import { differenceFromDefaults } from "./differenceFromDefaults";

/**
 * The link's hash: `#g1=` and base64url of the difference from the defaults, then `&view=` for what is open, `&hide=`
 * and `&lock=` for what is taken from the page.
 */
export function encodeExperiment(
  experiment: Experiment,
  view: string | null = null,
  controls: ControlSettings = ALL_OPEN,
): string {
  const hash = `#g1=${textToBase64url(JSON.stringify(differenceFromDefaults(experiment)))}`;
  const open = view === null ? "" : `&view=${encodeURIComponent(view)}`;
  return `${hash}${open}${encodeControls(controls)}`;
}
