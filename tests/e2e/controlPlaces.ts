import type { Locator, Page } from "playwright-core";

import { controlLabel } from "../../src/core/controls/controlLabel";
import type { ControlId, NamedControlId } from "../../src/core/controls/controlIds";
import { READING_WORDS } from "../../src/components/stage/readingWords";
import { STRINGS } from "../../src/components/strings";

type Role = Parameters<Page["getByRole"]>[0];

/** What each control is to those who hear the page, in an experiment of one network on generated data. */
const ROLES: Readonly<Record<NamedControlId, Role>> = {
  title: "heading",
  hint: "paragraph",
  settings: "complementary",
  backend: "combobox",
  derivatives: "button",
  notebook: "button",
  openLink: "button",
  export: "button",
  share: "button",
  theme: "combobox",
  train: "button",
  step: "button",
  stepEpoch: "button",
  reset: "button",
  speed: "button",
  undo: "button",
  redo: "button",
  problem: "radiogroup",
  dataset: "group",
  regenerate: "button",
  examples: "spinbutton",
  noise: "spinbutton",
  testFraction: "spinbutton",
  features: "group",
  standardize: "checkbox",
  showTestData: "checkbox",
  discretize: "checkbox",
  depth: "spinbutton",
  units: "spinbutton",
  layers: "spinbutton",
  activation: "combobox",
  initializer: "combobox",
  biasInitializer: "combobox",
  normalization: "combobox",
  residual: "checkbox",
  dropout: "spinbutton",
  explore: "button",
  loss: "combobox",
  optimizer: "combobox",
  learningRate: "spinbutton",
  batchSize: "spinbutton",
  l1: "spinbutton",
  l2: "spinbutton",
  epochs: "spinbutton",
  schedule: "combobox",
  warmupEpochs: "spinbutton",
  gradientClip: "spinbutton",
  compareBy: "combobox",
  replicates: "spinbutton",
  seed: "spinbutton",
  newSeed: "button",
  verdict: "region",
  charts: "region",
  tryExample: "button",
  lookInside: "button",
};

/** Names that are not the control's own. */
const NAMES: Partial<Readonly<Record<NamedControlId, string>>> = {
  title: STRINGS.title,
  layers: "Units of layer 1",
  lookInside: "Look inside base",
};

/** Where a control stands on the page, also within what is folded away. */
export function placeOf(page: Page, id: ControlId): Locator {
  if (id === "hint") return page.getByText(READING_WORDS.hint);
  const [whole, part] = id.split(".");
  const role: Role =
    part === undefined
      ? ROLES[id as NamedControlId]
      : ({ features: "checkbox", units: "spinbutton", activation: "combobox" } as const)[
          whole as "features" | "units" | "activation"
        ];
  const name = NAMES[id as NamedControlId] ?? controlLabel(id);
  return page.getByRole(role, { name, exact: true, includeHidden: true });
}
