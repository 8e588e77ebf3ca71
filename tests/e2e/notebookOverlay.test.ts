import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { choose } from "./controls";
import { expectNothingWrong } from "./expectNothingWrong";
import { hashOf } from "./hashOf";
import { notebookFile } from "./notebookFile";
import { importText, onRow, openNotebook, openWithRuns, place, rows } from "./notebookPlace";
import { openApp, type OpenApp } from "./openApp";
import { openReadyApp } from "./openReadyApp";
import { stepEpoch, waitForResults } from "./results";
import { waitUntilBuilt } from "./engineReadout";

const quick = hashOf({ replicates: 2 });

const panel = (page: Page): Locator =>
  place(page).getByRole("region", { name: "Runs compared", exact: true });
const table = (page: Page): Locator =>
  panel(page).getByRole("region", { name: "Values of the runs compared" }).getByRole("table");
const tick = (page: Page, index: number): Locator =>
  rows(page)
    .nth(index)
    .getByRole("checkbox", { name: /^Compare: / });

/** The canvas that tfjs-vis drew under this title. */
const drawing = (page: Page, title: string): Locator =>
  panel(page).getByRole("figure", { name: title }).getByRole("img", { name: title });

/** The row of a curve, by its number from 0: a row for each run stands between. */
async function cells(page: Page, index: number): Promise<string[]> {
  const curves = table(page).locator("tbody tr:not(.run)");
  return curves.nth(index).locator("th, td").allInnerTexts();
}

describe("runs laid over each other", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openReadyApp({ hash: quick });
    await stepEpoch(app.page);
    await openWithRuns(app.page, 8);
  });
  afterAll(() => app.close());

  it("are drawn by tfjs-vis: their losses and layer 1's gradient", async () => {
    const { page } = app;
    // Number 3, pinned, has 400 epochs; the run of this page has one; then number 8 with 200.
    await tick(page, 0).check();
    await tick(page, 2).check();
    await drawing(page, "Loss of the runs").waitFor();
    await drawing(page, "Layer 1 over time").waitFor();
    expect(await table(page).locator("tbody").count()).toBe(2);
    expect(await table(page).locator("tr.run").allInnerTexts()).toEqual([
      expect.stringContaining("400 epochs, 50 s"),
      expect.stringContaining("200 epochs, 25 s"),
    ]);
  });

  it("are read where both have been, or at the epoch that is entered", async () => {
    const { page } = app;
    const at = panel(page).getByRole("spinbutton", { name: "Compare at epoch" });
    expect(await at.inputValue()).toBe("200");
    const before = await cells(page, 4);
    await at.fill("0");
    await at.press("Enter");
    // The file's losses begin at ln 2.
    await expect.poll(async () => (await cells(page, 4))[1]).toBe(".69");
    await at.fill("300");
    await at.press("Enter");
    await table(page).getByText("ended at epoch 200").waitFor();
    expect(await cells(page, 4)).toEqual(["tanh", "–", "–", "–", "–"]);
    await at.fill("1000");
    await at.press("Enter");
    await panel(page).getByText("The epoch must be a number from 0 to 400, got 1000.").waitFor();
    await at.fill("");
    await at.press("Enter");
    await expect.poll(() => cells(page, 4)).toEqual(before);
  });

  it("are compared by seconds, as the total tells them", async () => {
    const { page } = app;
    await panel(page).getByText("by seconds", { exact: true }).click();
    const at = panel(page).getByRole("spinbutton", { name: "Compare at second" });
    // The shorter run took 25 seconds for its 200 epochs, as long as the longer for its first 200.
    await expect.poll(() => at.inputValue()).toBe("25");
    await panel(page).getByText("of a run only their sum is kept").waitFor();
    const bySeconds = await cells(page, 0);
    await panel(page).getByText("by epochs", { exact: true }).click();
    await expect.poll(() => cells(page, 0)).toEqual(bySeconds);
  });

  it("show every layer's gradient at the end, either of the two", async () => {
    const { page } = app;
    const show = panel(page).getByRole("combobox", { name: "Show" });
    await show.selectOption("Gradient by layer");
    await drawing(page, "Gradient by layer").waitFor();
    await panel(page).getByRole("combobox", { name: "Gradient" }).selectOption({ index: 1 });
    await table(page).getByText("layer 1 dL/dW").waitFor();
    await drawing(page, "Gradient by layer").waitFor();
    await show.selectOption("Layer 1 over time");
  });

  it("have a key, room, and the axes of the curves", async () => {
    const { page } = app;
    const key = panel(page).getByRole("list", { name: "Key to the curves" });
    // The file's runs 3 and 8 are of different data, and 400 and 200 epochs long.
    expect(await key.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/^Two moons, seed 3, 400 epochs\s+sigmoid\s+tanh\s+ReLU$/),
      expect.stringMatching(/^Spiral, seed 8, 200 epochs\s+sigmoid\s+tanh\s+ReLU$/),
    ]);
    const losses = drawing(page, "Loss of the runs");
    expect((await losses.boundingBox())!.height).toBeGreaterThan(170);
    const picture = () =>
      panel(page)
        .getByRole("figure", { name: "Loss of the runs" })
        .locator("canvas")
        .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    const slider = panel(page).getByRole("slider", { name: "epoch, Loss of the runs" });
    const linear = await picture();
    const numPlaces = Number(await slider.getAttribute("max"));
    await panel(page).getByRole("checkbox", { name: "Log loss" }).check();
    await expect.poll(picture).not.toBe(linear);
    // Epoch 0 has no place on a logarithmic axis.
    await panel(page).getByRole("checkbox", { name: "Log epochs" }).check();
    await expect.poll(async () => Number(await slider.getAttribute("max"))).toBe(numPlaces - 1);
    const sharp = await picture();
    await panel(page).getByRole("slider", { name: "Smoothing" }).press("End");
    await expect.poll(picture).not.toBe(sharp);
    await panel(page).getByRole("slider", { name: "Smoothing" }).press("Home");
    await panel(page).getByRole("checkbox", { name: "Log epochs" }).uncheck();
    await panel(page).getByRole("checkbox", { name: "Log loss" }).uncheck();
    await expect.poll(async () => Number(await slider.getAttribute("max"))).toBe(numPlaces);
  });

  it("follow the charts' cursor by keys", async () => {
    const { page } = app;
    const slider = panel(page).getByRole("slider", { name: "epoch, Loss of the runs" });
    await slider.focus();
    await page.keyboard.press("Home");
    const at = panel(page).getByRole("spinbutton", { name: "Compare at epoch" });
    await expect.poll(() => at.inputValue()).toBe("0");
    await page.keyboard.press("Escape");
    await expect.poll(() => at.inputValue()).toBe("200");
    // Escape let go of the cursor, and left the notebook open.
    expect(await place(page).isVisible()).toBe(true);
  });

  it("have the run on screen beside them, also while it trains", async () => {
    const { page } = app;
    await panel(page).getByRole("checkbox", { name: "and the run on screen" }).check();
    const own = table(page).locator("tbody", { hasText: "The run on screen" });
    await own.getByText("1 epochs").waitFor();
    await stepEpoch(page);
    await own.getByText("2 epochs").waitFor();
  });

  it("are six at the most, and the seventh is refused in words", async () => {
    const { page } = app;
    for (const index of [3, 4, 5]) await tick(page, index).check();
    await tick(page, 6).click();
    await place(page).getByText("6 runs are the most to compare: take one out first.").waitFor();
    expect(await tick(page, 6).isChecked()).toBe(false);
    // 18 curves: too many for train losses and ranges beside them.
    await panel(page).getByText("train and ranges are left out").waitFor();
    await drawing(page, "Loss of the runs").waitFor();
    await panel(page).getByRole("button", { name: "Compare none" }).click();
    await panel(page).waitFor({ state: "detached" });
    expect(await tick(page, 0).isChecked()).toBe(false);
  });

  it("said nothing on the console", () => expect(app.problems).toEqual([]));
});

describe.each([
  { width: 1366, height: 640, colorScheme: "light" },
  { width: 1366, height: 640, colorScheme: "dark" },
  { width: 390, height: 844, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
] as const)("the notebook at $width px, $colorScheme", (look) => {
  const { width, height, colorScheme } = look;
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ hash: quick, viewport: { width, height }, colorScheme });
    await waitUntilBuilt(app.page);
    await waitForResults(app.page, 3);
    await openNotebook(app.page);
  });
  afterAll(() => app.close());

  it("is accessible while it is empty", () => expectNothingWrong(app.page));

  it("is accessible with runs and their curves, and nothing is cut off", async () => {
    const { page } = app;
    await importText(page, notebookFile(4));
    await place(page).getByText("4 runs taken up.").waitFor();
    await tick(page, 0).check();
    await drawing(page, "Loss of the runs").waitFor();
    await drawing(page, "Layer 1 over time").waitFor();
    await expectNothingWrong(page);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it("is accessible with an undo and a question", async () => {
    const { page } = app;
    await onRow(rows(page).last(), "Delete").click();
    await place(page).getByRole("button", { name: "Undo", exact: true }).waitFor();
    await place(page).getByRole("button", { name: "Delete all…" }).click();
    await page.getByRole("dialog", { name: /^Delete all 3 runs/ }).waitFor();
    await expectNothingWrong(page);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it("says nothing on the console", () => expect(app.problems).toEqual([]));
});

describe("the notebook in the projector's large type", () => {
  it("is accessible, and nothing is cut off", async () => {
    const app = await openReadyApp({ hash: quick });
    const { page } = app;
    try {
      await choose(page, "Theme", "Projector");
      await openWithRuns(page, 4);
      await tick(page, 0).check();
      await drawing(page, "Loss of the runs").waitFor();
      await expectNothingWrong(page);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(app.problems).toEqual([]);
    } finally {
      await app.close();
    }
  });
});

/** How far the page is wider than the window, in pixels. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
