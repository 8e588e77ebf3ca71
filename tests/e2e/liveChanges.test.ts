import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { choose, chooseDataset, enterNumber, toggle } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { cardNames, readNumber } from "./results";
import { trainToEpoch, waitForEpoch } from "./trainToEpoch";

const { training } = DEFAULT_EXPERIMENT;

describe("a change while training", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({
      hash: hashOf({ replicates: 1, training: { ...training, epochs: 100_000 } }),
    });
    await waitUntilBuilt(app.page);
    await trainToEpoch(app.page, 5);
  });
  afterAll(() => app.close());

  it("of the learning rate keeps the run, and is said", async () => {
    const { page } = app;
    const epoch = await readNumber(page, "Epoch");
    await enterNumber(page, "Learning rate", "0.3");
    const notice = page.getByText(/^Learning rate changed during this run: 0\.3 at epoch \d+\.$/);
    await notice.waitFor();
    const changedAt = Number(/(\d+)\.$/.exec((await notice.textContent())!)![1]);
    expect(changedAt).toBeGreaterThanOrEqual(epoch);
    expect(await readNumber(page, "Epoch")).toBeGreaterThanOrEqual(changedAt);
    await waitForEpoch(page, changedAt + 2);
    await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
  });

  const rebuilding: [string, (page: Page) => Promise<void>][] = [
    ["the noise", (page) => enterNumber(page, "Noise", "10")],
    ["the hidden layers", (page) => enterNumber(page, "Hidden layers", "3")],
    ["the optimizer", (page) => choose(page, "Optimizer", "Momentum")],
    ["the seed", (page) => enterNumber(page, "Seed", "2")],
    ["the features", (page) => toggle(page, "Features", "x₁²")],
    ["the data set", (page) => chooseDataset(page, "Moons")],
    ["a compared activation", (page) => toggle(page, "Activation", "GELU")],
  ];

  it.each(rebuilding)("of %s starts a new run, which goes on playing", async (_, change) => {
    const { page } = app;
    await waitForEpoch(page, 1);
    const started = startOfRun(page);
    await change(page);
    await started;
    await waitForEpoch(page, 1);
    await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
    expect((await cardNames(page)).length).toBeGreaterThanOrEqual(3);
    expect(await page.getByText(/^Learning rate changed/).count()).toBe(0);
  });

  it("leaves the console empty", () => expect(app.problems).toEqual([]));
});

/** Resolves when the page shows epoch 0 again, however shortly. */
function startOfRun(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const output = document.querySelector('output[aria-label="Epoch"]')!;
        new MutationObserver((_, observer) => {
          if (output.textContent !== "000") return;
          observer.disconnect();
          resolve();
        }).observe(output, { subtree: true, childList: true, characterData: true });
      }),
  );
}
