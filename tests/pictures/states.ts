import type { Page } from "playwright-core";

import type { BuiltInSourceId } from "../../src/core/data/dataSources";
import { COMPARE_FIELDS, type CompareId } from "../../src/core/experiment/compareFields";
import { changeSource } from "../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import type { ActivationId, Experiment, Variant } from "../../src/core/experiment/Experiment";
import { textToBase64url } from "../../src/core/experiment/link/base64url";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import { firstValues, makeVariants } from "../../src/core/experiment/makeVariants";
import { enterNumber, unfoldMore } from "../e2e/controls";
import { pauseTraining, trainToEpoch, waitForEpoch } from "../e2e/trainToEpoch";
import { insideStates } from "./insideStates";

/** A state of the page worth looking at: the link that opens it, and what is done there before the picture. */
export interface PageState {
  readonly name: string;
  readonly hash: string;
  reach(page: Page): Promise<void>;
}

/** Where the state is reached by its link alone. */
const nothing = async (): Promise<void> => {};

/** Trains, and is still training when the picture is taken. */
const training = (epoch: number) => (page: Page) => trainToEpoch(page, epoch);

const trained = (epoch: number) => async (page: Page) => {
  await trainToEpoch(page, epoch);
  await pauseTraining(page);
};

/** The place before the first step, with all examples seen. */
const explored = (page: Page) => page.getByText("16 draws, 250 train examples").waitFor();

const openDiagnosis = (page: Page, variant: string) =>
  page.getByRole("button", { name: new RegExp(`diagnosis of ${variant}$`) }).click();

/** Opens what is folded of the settings, and first the settings where they make way. */
async function unfoldSettings(page: Page): Promise<void> {
  const settings = page.getByRole("button", { name: "Settings", exact: true });
  if ((await settings.getAttribute("aria-expanded")) === "false") await settings.click();
  await unfoldMore(page);
}

const { training: settings, network } = DEFAULT_EXPERIMENT;
const relu = { ...network, activation: "relu" } as const;
const tenLayers = { ...network, hidden: Array.from({ length: 10 }, () => 16) };
const sixActivations = activations("sigmoid", "tanh", "relu", "gelu", "elu", "sine");

function activations(...values: readonly ActivationId[]): readonly Variant[] {
  return makeVariants(DEFAULT_EXPERIMENT, "activation", values);
}

const opening = (experiment: Partial<Experiment>, view: string | null = null): string =>
  encodeExperiment({ ...DEFAULT_EXPERIMENT, ...experiment }, view);

const comparing = (id: CompareId): string =>
  opening({ variants: makeVariants(DEFAULT_EXPERIMENT, id, firstValues(DEFAULT_EXPERIMENT, id)) });

const learning = (source: BuiltInSourceId): string =>
  opening(changeSource(DEFAULT_EXPERIMENT, source));

const exploring = (word: string): string => opening({}, `explore-${word}`);

/** A state that a link and some training make. */
function after(epochs: number, name: string, hash: string): PageState {
  return { name, hash, reach: trained(epochs) };
}

/** Layers over time, with what its name ends in; the cursor at one layer and epoch. */
function layersOverTime(epochs: number, name: string, experiment: Partial<Experiment>): PageState {
  return {
    name: `layers-over-time${name}`,
    hash: opening(experiment, "layers-over-time"),
    async reach(page) {
      await trained(epochs)(page);
      const cursor = page.getByRole("slider", { name: /^epoch and layer/ }).first();
      await cursor.press("PageDown");
      await cursor.press("ArrowUp");
    },
  };
}

/** A variant's diagnosis, opened after some training. */
function diagnosis(epochs: number, name: string, hash: string): PageState {
  return {
    name,
    hash,
    async reach(page) {
      await trained(epochs)(page);
      await openDiagnosis(page, "sigmoid");
    },
  };
}

/** Every picture's state; to add one, add a row. */
export const states: readonly PageState[] = [
  { name: "idle", hash: "", reach: nothing },
  { name: "training", hash: "", reach: training(10) },
  after(60, "paused", ""),
  {
    name: "stepped",
    hash: "",
    reach: (page) => page.getByRole("button", { name: "Step", exact: true }).click(),
  },
  after(30, "three-classes", learning("spiral3")),
  after(3, "digits", learning("digits")),
  after(10, "penguins", learning("penguins")),
  after(20, "regression", learning("plane")),
  ...(Object.keys(COMPARE_FIELDS) as CompareId[]).map((id) =>
    after(10, `compare-${id}`, comparing(id)),
  ),
  after(20, "six-variants", opening({ variants: sixActivations })),
  diagnosis(40, "diagnosis", ""),
  diagnosis(20, "diagnosis-of-six", opening({ variants: sixActivations })),
  {
    name: "cured",
    hash: "",
    async reach(page) {
      await trained(5)(page);
      await openDiagnosis(page, "sigmoid");
      await page.getByRole("button", { name: "Add batch normalization", exact: true }).click();
      await trained(30)(page);
    },
  },
  {
    name: "more-settings",
    hash: opening({ network: { ...network, normalization: "batch", residual: true } }),
    reach: unfoldSettings,
  },
  after(20, "test-points", opening({}, "test-points")),
  after(20, "four-variants", opening({ variants: activations("sigmoid", "tanh", "relu", "gelu") })),
  after(
    20,
    "five-variants",
    opening({ variants: activations("sigmoid", "tanh", "relu", "gelu", "elu") }),
  ),
  after(
    20,
    "long-names",
    opening({
      network: tenLayers,
      variants: sixActivations.map((variant, i) => ({
        ...variant,
        name: `${variant.name} with a name of many letters ${i} W`.padEnd(40, "W"),
      })),
    }),
  ),
  after(
    2,
    "six-digits",
    opening({
      ...changeSource(DEFAULT_EXPERIMENT, "digits"),
      replicates: 2,
      variants: sixActivations,
    }),
  ),
  {
    name: "rate-changed",
    hash: "",
    async reach(page) {
      await trainToEpoch(page, 3);
      await enterNumber(page, "Learning rate", "0.3");
      await waitForEpoch(page, 10);
      await pauseTraining(page);
    },
  },
  after(
    20,
    "some-diverged",
    opening({
      replicates: 4,
      network: relu,
      variants: makeVariants(
        { ...DEFAULT_EXPERIMENT, network: relu },
        "learningRate",
        [0.1, 0.5, 0.7, 1],
      ),
    }),
  ),
  after(
    5,
    "imported-link",
    "#activation=relu&batchSize=30&dataset=gauss&networkShape=4,2&noise=35&seed=0.5",
  ),
  after(20, "one-network", opening({ variants: [], replicates: 1 })),
  after(10, "ten-layers", opening({ network: tenLayers })),
  after(5, "diverged", opening({ network: relu, training: { ...settings, learningRate: 10 } })),
  { name: "explore", hash: exploring("30-64-sigmoid-glorotUniform-data"), reach: explored },
  {
    name: "explore-kept",
    hash: exploring("30-64-relu-glorotUniform-data"),
    async reach(page) {
      await explored(page);
      await page.getByRole("button", { name: "Keep as comparison" }).click();
      const place = page.getByRole("article", { name: "Before the first step" });
      await place
        .getByRole("combobox", { name: "Initializer", exact: true })
        .selectOption({ label: "He uniform" });
      await place.getByText("30 × 64 ReLU, He uniform").waitFor();
      await explored(page);
    },
  },
  layersOverTime(60, "", {}),
  layersOverTime(20, "-ten", { network: tenLayers }),
  layersOverTime(20, "-depths", {
    network: { ...network, activation: "sigmoid" },
    variants: makeVariants(DEFAULT_EXPERIMENT, "depth", [1, 3, 5, 10]),
  }),
  layersOverTime(20, "-six", { variants: sixActivations }),
  layersOverTime(10, "-diverged", {
    replicates: 2,
    network: { ...network, activation: "linear" },
    variants: makeVariants(DEFAULT_EXPERIMENT, "learningRate", [0.1, 3, 10]),
  }),
  ...insideStates,
  {
    name: "broken-link",
    hash: `#g1=${textToBase64url('{"seed":-1,"network":{"activation":"swish"},"training":{"batchSize":"ten"}}')}`,
    reach: nothing,
  },
];
