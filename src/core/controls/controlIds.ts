import { DATA_SOURCES } from "../data/dataSources";
import { featureChoices } from "../data/features";
import { FIELDS } from "../experiment/fields";

/**
 * The controls that a link can hide or lock, by the parts of the page. One that sets a field of the experiment document
 * has the field's name, but `data.source` is `dataset`, and `depth`, `units` and `layers` share `network.hidden`.
 */
export const CONTROL_GROUPS = {
  page: [
    "title",
    "hint",
    "settings",
    "backend",
    "derivatives",
    "notebook",
    "openLink",
    "export",
    "share",
    "theme",
  ],
  run: ["train", "step", "stepEpoch", "reset", "speed", "undo", "redo"],
  data: [
    "problem",
    "dataset",
    "regenerate",
    "examples",
    "noise",
    "testFraction",
    "features",
    "standardize",
    "showTestData",
    "discretize",
  ],
  network: [
    "depth",
    "units",
    "layers",
    "activation",
    "initializer",
    "biasInitializer",
    "normalization",
    "residual",
    "dropout",
    "explore",
  ],
  training: [
    "loss",
    "optimizer",
    "learningRate",
    "batchSize",
    "l1",
    "l2",
    "epochs",
    "schedule",
    "warmupEpochs",
    "gradientClip",
  ],
  compare: ["compareBy", "replicates", "seed", "newSeed"],
  results: ["verdict", "charts", "tryExample", "lookInside"],
} as const;

export type ControlGroup = keyof typeof CONTROL_GROUPS;

/** A control of the tables above. */
export type NamedControlId = (typeof CONTROL_GROUPS)[keyof typeof CONTROL_GROUPS][number];

/** A control, or one of several like it: the chip of a feature, the units or the activation of hidden layer 1, 2, … */
export type ControlId =
  NamedControlId | `features.${string}` | `units.${number}` | `activation.${number}`;

/** Parts that set nothing: they can be hidden, but there is nothing in them to lock. */
const PARTS: readonly string[] = ["title", "hint", "verdict", "charts"] satisfies NamedControlId[];

export function isLockable(id: ControlId): boolean {
  return !PARTS.includes(id);
}

export const CONTROL_IDS: readonly NamedControlId[] = Object.values(CONTROL_GROUPS).flat();

/** Whether it names a control; `columns` are those of the user's own data. */
export function isControlId(name: string, columns: readonly string[] = []): name is ControlId {
  if (CONTROL_IDS.includes(name as NamedControlId)) return true;
  const [, whole, part = ""] = /^(features|units|activation)\.(.+)$/.exec(name) ?? [];
  if (whole === "features")
    return (
      columns.includes(part) ||
      Object.values(DATA_SOURCES).some((source) => featureChoices(source).includes(part))
    );
  return /^[1-9]\d?$/.test(part) && Number(part) <= FIELDS.network.hidden.maxLayers;
}
