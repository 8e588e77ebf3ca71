import { makeControlSettings, type ControlSettings } from "./ControlSettings";
import type { ControlId } from "./controlIds";

/**
 * What `hide` and `lock` of a link's hash name; never throws. A name that is no control's stays among them, where it
 * takes nothing from the page: `unknownControls` says it, once the table of all controls is loaded.
 */
export function decodeControls(parameters: ReadonlyMap<string, string>): ControlSettings {
  return makeControlSettings(readIds(parameters.get("hide")), readIds(parameters.get("lock")));
}

function readIds(text = ""): ControlId[] {
  return text.split(/[\s,]+/).filter(Boolean) as ControlId[];
}
