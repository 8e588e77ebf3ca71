import type { Page } from "playwright-core";

import { changeSource } from "../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import { pauseTraining, trainToEpoch } from "../e2e/trainToEpoch";
import type { PageState } from "./states";

const SIGMOID = "inside-0-median";
const TANH = "inside-1-median";
const RELU = "inside-2-median";

const { network } = DEFAULT_EXPERIMENT;
const digits = { ...changeSource(DEFAULT_EXPERIMENT, "digits"), replicates: 2 };
const penguins = { ...changeSource(DEFAULT_EXPERIMENT, "penguins"), replicates: 2 };

const withHidden = (depth: number, width: number): Experiment => ({
  ...DEFAULT_EXPERIMENT,
  replicates: 2,
  network: { ...network, hidden: Array.from({ length: depth }, () => width) },
});

/** A network opened up, after some epochs and what is done there. */
function inside(
  name: string,
  experiment: Experiment,
  view: string,
  epoch: number,
  act?: (page: Page) => Promise<void>,
): PageState {
  return {
    name: `inside-${name}`,
    hash: encodeExperiment(experiment, view),
    async reach(page) {
      await page.getByRole("gridcell", { name: /^layer 1 unit 1,/ }).waitFor({ timeout: 60_000 });
      if (epoch > 0) {
        await trainToEpoch(page, epoch);
        await pauseTraining(page);
      }
      await act?.(page);
    },
  };
}

const backward = (page: Page) => page.getByRole("button", { name: "Backward: gradients" }).click();

/** Walks to a unit and chooses it. */
const choosing = (column: number, row: number) => async (page: Page) => {
  await page.getByRole("gridcell", { name: "layer 1 unit 1" }).first().focus();
  for (let i = 1; i < column; i++) await page.keyboard.press("ArrowRight");
  for (let i = 1; i < row; i++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
};

const panel = (page: Page) => page.getByRole("tabpanel");
const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true }).click();

/** The chain of the weight from x₂ to unit 1, of the mean or of example 2. */
const chain = (ofExample: boolean) => async (page: Page) => {
  await tab(page, "Chain");
  await panel(page).getByRole("combobox", { name: "From" }).selectOption({ label: "x₂" });
  if (ofExample) {
    await panel(page).getByRole("radio", { name: "example" }).check();
    await panel(page).getByRole("button", { name: "Next example" }).click();
  }
  await panel(page).getByRole("table").waitFor();
};

/** The same, down at its factors. */
const factors = async (page: Page) => {
  await chain(true)(page);
  await panel(page).getByRole("table").scrollIntoViewIfNeeded();
  await panel(page).evaluate((one) => one.scrollTo(0, one.scrollHeight));
};

const check = async (page: Page) => {
  await tab(page, "Check");
  await panel(page).getByRole("button", { name: "Check gradients" }).click();
  await panel(page).getByRole("table").waitFor({ timeout: 60_000 });
};

const batchNormalized: Experiment = {
  ...DEFAULT_EXPERIMENT,
  replicates: 2,
  network: { ...network, normalization: "batch" },
};

/** Networks opened up: every shape of picture in both directions, a unit, a weight and a refused edit, and each panel. */
export const insideStates: readonly PageState[] = [
  inside("spiral", DEFAULT_EXPERIMENT, TANH, 60),
  inside("spiral-backward", DEFAULT_EXPERIMENT, SIGMOID, 20, backward),
  inside("unit", DEFAULT_EXPERIMENT, TANH, 60, choosing(3, 5)),
  inside("refused", DEFAULT_EXPERIMENT, TANH, 5, async (page) => {
    await choosing(1, 3)(page);
    await page.getByRole("button", { name: "feature x₂", exact: true }).click();
    const field = page.getByRole("textbox", { name: "weight", exact: true });
    await field.fill("1e400");
    await field.press("Enter");
  }),
  inside("deep", withHidden(30, 16), TANH, 3),
  inside("deep-backward", withHidden(30, 16), SIGMOID, 3, backward),
  inside("wide", withHidden(5, 128), RELU, 3, choosing(2, 4)),
  inside("wide-backward", withHidden(5, 128), RELU, 3, backward),
  inside("digits", digits, TANH, 3, choosing(1, 2)),
  inside("digits-backward", digits, SIGMOID, 3, backward),
  inside("penguins", penguins, RELU, 5),
  inside("activation", DEFAULT_EXPERIMENT, RELU, 20, (page) => tab(page, "Activation")),
  inside("activation-saturated", DEFAULT_EXPERIMENT, TANH, 60, (page) => tab(page, "Activation")),
  inside("activation-deep", withHidden(30, 16), SIGMOID, 0, (page) => tab(page, "Activation")),
  inside("chain", DEFAULT_EXPERIMENT, SIGMOID, 5, chain(false)),
  inside("chain-example", DEFAULT_EXPERIMENT, TANH, 20, chain(true)),
  inside("chain-factors", DEFAULT_EXPERIMENT, TANH, 20, factors),
  inside("chain-deep", withHidden(30, 16), SIGMOID, 0, factors),
  inside("chain-normalized", batchNormalized, TANH, 3, async (page) => {
    await tab(page, "Chain");
    await panel(page).getByRole("combobox", { name: "From" }).selectOption({ label: "x₂" });
  }),
  inside("check", DEFAULT_EXPERIMENT, RELU, 3, check),
];
