import type { Page } from "playwright-core";

import { COMPARE_FIELDS, type CompareId } from "../../src/core/experiment/compareFields";
import { changeSource } from "../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { textToBase64url } from "../../src/core/experiment/link/base64url";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import { firstValues, makeVariants } from "../../src/core/experiment/makeVariants";
import { enterNumber } from "../e2e/controls";
import { pauseTraining, trainToEpoch, waitForEpoch } from "../e2e/trainToEpoch";
import { insideStates } from "./insideStates";

/** A state of the page worth looking at: the link that opens it, and what is done there before the picture. */
export interface PageState {
  readonly name: string;
  readonly hash: string;
  reach(page: Page): Promise<void>;
}

const nothing = async (): Promise<void> => {};

/** Trains, and is still training when the picture is taken. */
const training = (epoch: number) => (page: Page) => trainToEpoch(page, epoch);

const trained = (epoch: number) => async (page: Page) => {
  await trainToEpoch(page, epoch);
  await pauseTraining(page);
};

/** The place before the first step, with all examples seen. */
const explored = (page: Page) => page.getByText("16 draws, 250 train examples").waitFor();

const exploring = (word: string): string => encodeExperiment(DEFAULT_EXPERIMENT, `explore-${word}`);

const opening = (experiment: Partial<Experiment>): string =>
  encodeExperiment({ ...DEFAULT_EXPERIMENT, ...experiment });

const comparing = (id: CompareId, values = firstValues(DEFAULT_EXPERIMENT, id)): string =>
  opening({ variants: makeVariants(DEFAULT_EXPERIMENT, id, values) });

const openDiagnosis = (page: Page, variant: string) =>
  page.getByRole("button", { name: new RegExp(`diagnosis of ${variant}$`) }).click();

const { training: settings, network } = DEFAULT_EXPERIMENT;

/** Layers over time, with what its name ends in, its experiment and how long it trains; the cursor at one layer and epoch. */
function layersOverTime(
  cases: readonly (readonly [name: string, experiment: Partial<Experiment>, epochs: number])[],
): PageState[] {
  return cases.map(([name, experiment, epochs]) => ({
    name: `layers-over-time${name}`,
    hash: encodeExperiment({ ...DEFAULT_EXPERIMENT, ...experiment }, "layers-over-time"),
    async reach(page) {
      await trained(epochs)(page);
      const cursor = page.getByRole("slider", { name: /^epoch and layer/ }).first();
      await cursor.press("PageDown");
      await cursor.press("ArrowUp");
    },
  }));
}

/** Every picture's state; to add one, add a row. */
export const states: readonly PageState[] = [
  { name: "idle", hash: "", reach: nothing },
  { name: "training", hash: "", reach: training(10) },
  { name: "paused", hash: "", reach: trained(60) },
  {
    name: "stepped",
    hash: "",
    reach: (page) => page.getByRole("button", { name: "Step", exact: true }).click(),
  },
  {
    name: "three-classes",
    hash: encodeExperiment(changeSource(DEFAULT_EXPERIMENT, "spiral3")),
    reach: trained(30),
  },
  {
    name: "digits",
    hash: encodeExperiment(changeSource(DEFAULT_EXPERIMENT, "digits")),
    reach: trained(3),
  },
  {
    name: "penguins",
    hash: encodeExperiment(changeSource(DEFAULT_EXPERIMENT, "penguins")),
    reach: trained(10),
  },
  {
    name: "regression",
    hash: encodeExperiment(changeSource(DEFAULT_EXPERIMENT, "plane")),
    reach: trained(20),
  },
  ...(Object.keys(COMPARE_FIELDS) as CompareId[]).map((id) => ({
    name: `compare-${id}`,
    hash: comparing(id),
    reach: trained(10),
  })),
  {
    name: "six-variants",
    hash: comparing("activation", ["sigmoid", "tanh", "relu", "gelu", "elu", "sine"]),
    reach: trained(20),
  },
  {
    name: "diagnosis",
    hash: "",
    async reach(page) {
      await trained(40)(page);
      await openDiagnosis(page, "sigmoid");
    },
  },
  {
    name: "diagnosis-of-six",
    hash: comparing("activation", ["sigmoid", "tanh", "relu", "gelu", "elu", "sine"]),
    async reach(page) {
      await trained(20)(page);
      await openDiagnosis(page, "sigmoid");
    },
  },
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
    async reach(page) {
      for (const fold of await page.getByText("More").all()) await fold.click();
    },
  },
  {
    name: "test-points",
    hash: encodeExperiment(DEFAULT_EXPERIMENT, "test-points"),
    reach: trained(20),
  },
  {
    name: "four-variants",
    hash: comparing("activation", ["sigmoid", "tanh", "relu", "gelu"]),
    reach: trained(20),
  },
  {
    name: "five-variants",
    hash: comparing("activation", ["sigmoid", "tanh", "relu", "gelu", "elu"]),
    reach: trained(20),
  },
  {
    name: "long-names",
    hash: opening({
      network: { ...network, hidden: Array.from({ length: 10 }, () => 16) },
      variants: makeVariants(DEFAULT_EXPERIMENT, "activation", [
        "sigmoid",
        "tanh",
        "relu",
        "gelu",
        "elu",
        "sine",
      ]).map((variant, i) => ({
        ...variant,
        name: `${variant.name} with a name of many letters ${i} W`.padEnd(40, "W"),
      })),
    }),
    reach: trained(20),
  },
  {
    name: "six-digits",
    hash: encodeExperiment({
      ...changeSource(DEFAULT_EXPERIMENT, "digits"),
      replicates: 2,
      variants: makeVariants(DEFAULT_EXPERIMENT, "activation", [
        "sigmoid",
        "tanh",
        "relu",
        "gelu",
        "elu",
        "sine",
      ]),
    }),
    reach: trained(2),
  },
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
  {
    name: "some-diverged",
    hash: opening({
      replicates: 4,
      variants: makeVariants(
        { ...DEFAULT_EXPERIMENT, network: { ...network, activation: "relu" } },
        "learningRate",
        [0.1, 0.5, 0.7, 1],
      ),
      network: { ...network, activation: "relu" },
    }),
    reach: trained(20),
  },
  {
    name: "imported-link",
    hash: "#activation=relu&batchSize=30&dataset=gauss&networkShape=4,2&noise=35&seed=0.5",
    reach: trained(5),
  },
  { name: "one-network", hash: opening({ variants: [], replicates: 1 }), reach: trained(20) },
  {
    name: "ten-layers",
    hash: opening({ network: { ...network, hidden: Array.from({ length: 10 }, () => 16) } }),
    reach: trained(10),
  },
  {
    name: "diverged",
    hash: opening({
      training: { ...settings, learningRate: 10 },
      network: { ...network, activation: "relu" },
    }),
    reach: trained(5),
  },
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
  ...layersOverTime([
    ["", {}, 60],
    ["-ten", { network: { ...network, hidden: Array.from({ length: 10 }, () => 16) } }, 20],
    [
      "-depths",
      {
        network: { ...network, activation: "sigmoid" },
        variants: makeVariants(DEFAULT_EXPERIMENT, "depth", [1, 3, 5, 10]),
      },
      20,
    ],
    [
      "-six",
      {
        variants: makeVariants(DEFAULT_EXPERIMENT, "activation", [
          "sigmoid",
          "tanh",
          "relu",
          "gelu",
          "elu",
          "sine",
        ]),
      },
      20,
    ],
    [
      "-diverged",
      {
        replicates: 2,
        network: { ...network, activation: "linear" },
        variants: makeVariants(DEFAULT_EXPERIMENT, "learningRate", [0.1, 3, 10]),
      },
      10,
    ],
  ]),
  ...insideStates,
  {
    name: "broken-link",
    hash: `#g1=${textToBase64url('{"seed":-1,"network":{"activation":"swish"},"training":{"batchSize":"ten"}}')}`,
    reach: nothing,
  },
];
