import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { changeSource } from "../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { makeVariants } from "../../src/core/experiment/makeVariants";
import { boxesOf, outside } from "./boxes";
import { choose } from "./controls";
import { engineReadout, waitUntilBuilt } from "./engineReadout";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { card, readOutput, stepEpoch, waitForResults } from "./results";

describe("the first screen", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
    await waitUntilBuilt(app.page);
    await stepEpoch(app.page);
    await waitForResults(app.page, 3);
  });
  afterAll(() => app.close());

  it("shows the map of the replicate that is picked, and no other figure", async () => {
    const { page } = app;
    await choose(page, "tanh replicate shown", "1 of 5");
    const figures = await Promise.all([
      readOutput(page, "tanh test loss"),
      readOutput(page, "tanh test accuracy"),
    ]);
    const maps = [await pictureOf(page, "tanh")];
    for (const replicate of ["2 of 5", "4 of 5", "3 of 5", "5 of 5"]) {
      await choose(page, "tanh replicate shown", replicate);
      await expect.poll(() => pictureOf(page, "tanh")).not.toBe(maps.at(-1));
      maps.push(await pictureOf(page, "tanh"));
    }
    expect(new Set(maps.slice(1)).size).toBe(4);
    const picker = page.getByRole("combobox", { name: "tanh replicate shown" });
    expect(await picker.locator("option:checked").innerText()).toBe("5 of 5");
    expect(await readOutput(page, "tanh test loss")).toBe(figures[0]);
    expect(await readOutput(page, "tanh test accuracy")).toBe(figures[1]);
  });

  it("keeps the picked replicate while training", async () => {
    const { page } = app;
    await stepEpoch(page);
    const picker = page.getByRole("combobox", { name: "tanh replicate shown" });
    expect(await picker.locator("option:checked").innerText()).toBe("5 of 5");
  });

  it("goes back to the median replicate", async () => {
    const { page } = app;
    const picker = page.getByRole("combobox", { name: "tanh replicate shown" });
    const shown = () => picker.locator("option:checked").innerText();
    expect(await picker.locator("option").first().innerText()).toBe("median");
    await choose(page, "tanh replicate shown", "median");
    await expect.poll(shown).toMatch(/^median \([1-5]\)$/);
    const median = /[1-5]/.exec(await shown())![0];
    // The map of the replicate that is named, and of no other.
    const picture = await settledPicture(page, "tanh");
    for (let replicate = 1; replicate <= 5; replicate++) {
      await choose(page, "tanh replicate shown", `${replicate} of 5`);
      const isMedian = String(replicate) === median;
      expect((await settledPicture(page, "tanh")) === picture).toBe(isMedian);
    }
    await choose(page, "tanh replicate shown", "median");
    await expect.poll(() => pictureOf(page, "tanh")).toBe(picture);
  });

  it("says once what delta and a replicate are, in sight on a laptop and on a phone", async () => {
    const { page } = app;
    for (const [width, height] of [
      [390, 844],
      [1366, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const [word, sentence] of [
        ["delta", /delta = dL\/dz: .*not the gradient of the weights/],
        ["replicate", /The same experiment with another seed\. All variants .* share/],
      ] as const) {
        await page.getByRole("button", { name: `What is ${word}?`, exact: true }).press("Enter");
        const note = page.getByRole("note").filter({ hasText: sentence });
        await note.waitFor();
        const window = { left: 0, top: 0, right: width, bottom: height };
        await expect.poll(async () => outside(await boxesOf(note), window)).toEqual([]);
        await page.keyboard.press("Escape");
        await note.waitFor({ state: "hidden" });
      }
    }
  });

  it("shows the activations of the layer that is chosen", async () => {
    const { page } = app;
    await choose(page, "Layer of the activations", "5");
    await page.getByRole("img", { name: "Activations of layer 5, ReLU" }).waitFor();
    await choose(page, "Layer of the activations", "out");
    await page.getByRole("img", { name: "Activations of the output layer, ReLU" }).waitFor();
  });

  it("names the reason for its backend, and the one that the user gave", async () => {
    const { page } = app;
    await engineReadout(page).click();
    // The tests' Chromium has a software WebGL, so the others are measured and the fastest is taken; below 10 with a decimal.
    await page
      .getByText(
        /^WebGL here is software \(.+\), not a graphics card\. Steps per second measured for this experiment: WebAssembly [\d.]+, plain JavaScript [\d.]+\.$/,
      )
      .waitFor();
    await choose(page, "Backend", "JavaScript");
    await page.getByRole("button", { name: /^JavaScript, 15 networks, / }).waitFor();
    await page.getByText("You chose it.", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("You chose it.", { exact: true }).waitFor({ state: "hidden" });
  });

  it("leaves the console empty", () => expect(app.problems).toEqual([]));
});

describe("six cards in a row", () => {
  it("have each range on one line", async () => {
    const digits = changeSource(DEFAULT_EXPERIMENT, "digits");
    const ids = ["sigmoid", "tanh", "relu", "gelu", "elu", "sine"];
    const variants = makeVariants(digits, "activation", ids);
    const app = await openApp({ hash: hashOf({ ...digits, variants, replicates: 2 }) });
    const { page } = app;
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await waitForResults(page, 6);
    const ranges = await boxesOf(page.getByTitle("lowest to highest replicate"));
    expect(ranges.length).toBeGreaterThan(6);
    // A line of theirs is 11 pixels high.
    expect(Math.max(...ranges.map(({ top, bottom }) => bottom - top))).toBeLessThan(16);
    expect(app.problems).toEqual([]);
    await app.close();
  });
});

describe("a card of which replicates diverged", () => {
  it("says how many, and gives no number where there is none", async () => {
    const network = { ...DEFAULT_EXPERIMENT.network, activation: "relu" as const };
    const training = { ...DEFAULT_EXPERIMENT.training, learningRate: 10 };
    const app = await openApp({ hash: hashOf({ network, training, variants: [], replicates: 4 }) });
    const { page } = app;
    await waitUntilBuilt(page);
    await stepEpoch(page);
    const notes = card(page, "base").getByText(/^[1-4] of 4\s*diverged$/);
    await expect.poll(() => notes.count()).toBe(2);
    const numDiverged = Number((await notes.first().innerText())[0]);
    for (const name of ["base test accuracy", "base test loss"]) {
      // The middle two of four are both known only where at most one diverged.
      const figure = await readOutput(page, name);
      expect(figure).toMatch(numDiverged >= 2 ? /^–$/ : /\d/);
    }
    expect(await card(page, "base").getByText("(.00").count()).toBe(0);
    expect(app.problems).toEqual([]);
    await app.close();
  });
});

/** The pixels of a card's decision map once two looks in a row see the same. */
async function settledPicture(page: Page, variant: string): Promise<string> {
  let last = "";
  await expect
    .poll(
      async () => {
        const now = await pictureOf(page, variant);
        const isSame = now === last;
        last = now;
        return isSame;
      },
      { interval: 500 },
    )
    .toBe(true);
  return last;
}

/** The pixels of a card's decision map. */
function pictureOf(page: Page, variant: string): Promise<string> {
  return card(page, variant)
    .locator("canvas")
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}
