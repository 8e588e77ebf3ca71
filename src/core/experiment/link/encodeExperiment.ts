import type { Experiment } from "../Experiment";
import { textToBase64url } from "./base64url";
import { differenceFromDefaults } from "./differenceFromDefaults";

/** The link's hash: `#g1=` and base64url of the difference from the defaults, then `&view=` for what is open. */
export function encodeExperiment(experiment: Experiment, view: string | null = null): string {
  const hash = `#g1=${textToBase64url(JSON.stringify(differenceFromDefaults(experiment)))}`;
  return view === null ? hash : `${hash}&view=${encodeURIComponent(view)}`;
}
