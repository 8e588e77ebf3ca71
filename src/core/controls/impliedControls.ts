import { FIELDS } from "../experiment/fields";
import { CONTROL_GROUPS, type ControlId } from "./controlIds";

/** Everything that the page's settings hold. */
export const SETTINGS: readonly ControlId[] = [
  ...CONTROL_GROUPS.data,
  ...CONTROL_GROUPS.network,
  ...CONTROL_GROUPS.training,
  ...CONTROL_GROUPS.compare,
];

const LAYERS = Array.from({ length: FIELDS.network.hidden.maxLayers }, (_, i) => i + 1);
const EACH_UNITS = LAYERS.map((layer): ControlId => `units.${layer}`);
const EACH_ACTIVATION = LAYERS.map((layer): ControlId => `activation.${layer}`);

/** Controls that would change what a locked one shows. */
const LOCKED_WITH: Partial<Readonly<Record<ControlId, readonly ControlId[]>>> = {
  settings: SETTINGS,
  dataset: ["problem"],
  units: EACH_UNITS,
  activation: EACH_ACTIVATION,
  layers: ["units", ...EACH_UNITS, ...EACH_ACTIVATION],
  seed: ["newSeed"],
};

/** What is locked where these are: also every other control of the same values. */
export function lockedWith(locked: ReadonlySet<ControlId>): ReadonlySet<ControlId> {
  const all = new Set(locked);
  // A set's loop comes by what is added on the way.
  for (const id of all) for (const other of LOCKED_WITH[id] ?? []) all.add(other);
  return all;
}

/** What is hidden where these are: all settings with their place on the page, and that place with the last of them. */
export function hiddenWith(hidden: ReadonlySet<ControlId>): ReadonlySet<ControlId> {
  if (hidden.has("settings")) return new Set([...hidden, ...SETTINGS]);
  const isLeft = SETTINGS.some((id) => !hidden.has(id));
  return isLeft ? hidden : new Set([...hidden, "settings"]);
}
