import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { makeVariants } from "../../src/core/experiment/makeVariants";
import { boxesOf, outside } from "./boxes";
import { enterNumber, press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { cardNames, readNumber, stepEpoch, waitForResults } from "./results";
import { pauseTraining, trainToEpoch, waitForEpoch } from "./trainToEpoch";

/** The default experiment takes some seconds an epoch on one slow core. */
const LONGEST_MS = 240_000;

/** The word on a variant, which opens what it rests on. */
const tag = (page: Page, variant: string) =>
  page.getByRole("button", { name: new RegExp(`: diagnosis of ${variant.replace("+", "\\+")}$`) });
const panel = (page: Page) => page.getByRole("dialog");
const hasFocus = (element: Locator) =>
  element.evaluate((one) => one === one.ownerDocument.activeElement);

describe("the verdict on the first visit's experiment", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ hash: hashOf({ replicates: 3 }) });
    await waitUntilBuilt(app.page);
    await enterNumber(app.page, "Epochs", "60");
    await press(app.page, "Train");
    await app.page
      .getByRole("button", { name: "Train", exact: true })
      .waitFor({ timeout: LONGEST_MS });
  }, LONGEST_MS);
  afterAll(() => app.close());

  it("is vanishing for sigmoid and healthy for ReLU, after 60 epochs", async () => {
    const { page } = app;
    await tag(page, "sigmoid").waitFor();
    expect(await tag(page, "sigmoid").innerText()).toMatch(/^!?\s*vanishing\s–\swhat\sto\stry$/);
    expect(await tag(page, "ReLU").innerText()).toMatch(/^✓?\s*healthy$/);
    // Nothing before it says what it rests on, and the same numbers are in the sentence.
    const sentence = tag(page, "sigmoid").locator("xpath=ancestor::p");
    expect(await sentence.innerText()).toMatch(/Layer 1 gets 1\/\d{3} of layer 5's gradient/);
  });

  it("is opened by keyboard, with its numbers and what to try, whole within the window", async () => {
    const { page } = app;
    await tag(page, "sigmoid").press("Enter");
    const open = page.getByRole("dialog", { name: "sigmoid: vanishing" });
    await open.waitFor();
    await open.getByText(/^Layer 1 gets 1\/\d{3} of layer 5's gradient\./).waitFor();
    await open.getByText(/of their size; about 1e-3 is customary/).waitFor();
    await open.getByText("Compared already: ReLU.").waitFor();
    await open.getByText(/^theory: layer 1 starts at 1\/\d+ of layer 5's$/).waitFor();
    const window = { left: 0, top: 0, right: 1366, bottom: 640 };
    expect(outside(await boxesOf(open), window)).toEqual([]);
    await page.keyboard.press("Tab");
    expect(await hasFocus(open.getByRole("button").first())).toBe(true);
    await page.keyboard.press("Escape");
    await open.waitFor({ state: "hidden" });
    expect(await hasFocus(tag(page, "sigmoid"))).toBe(true);
  });

  it.each(["Gradient by layer", "Layers over time", "Loss"])(
    "leads to the chart %s",
    async (name) => {
      const { page } = app;
      await tag(page, "sigmoid").click();
      await panel(page).getByRole("button", { name, exact: true }).click();
      await panel(page).waitFor({ state: "hidden" });
      const charts = page.getByRole("region", { name: "Charts" });
      const chart = name === "Layers over time" ? charts : charts.getByRole("figure", { name });
      await expect.poll(() => hasFocus(chart)).toBe(true);
      const isOverTime = page.getByRole("radio", { name: "Layers over time", exact: true });
      expect(await isOverTime.isChecked()).toBe(name === "Layers over time");
    },
  );

  it("adds a cure beside the old, which trains; undo takes it away", async () => {
    const { page } = app;
    await tag(page, "sigmoid").click();
    await press(page, "Add batch normalization");
    await panel(page).waitFor({ state: "hidden" });
    const names = ["sigmoid", "tanh", "ReLU", "sigmoid + batch norm"];
    await expect.poll(() => cardNames(page)).toEqual(names);
    const comparison = page.getByRole("combobox", { name: "Compare by", exact: true });
    expect(await comparison.locator("option:checked").innerText()).toBe("custom");
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await waitForResults(page, 4);
    expect(await readNumber(page, "sigmoid + batch norm test loss")).toBeGreaterThan(0);
    await tag(page, "sigmoid + batch norm").waitFor();
    await page.getByRole("button", { name: "Remove sigmoid + batch norm" }).waitFor();
    await press(page, "Undo");
    await expect.poll(() => cardNames(page)).toEqual(names.slice(0, 3));
    expect(await comparison.inputValue()).toBe("activation");
  });

  it("leaves the console empty", () => expect(app.problems).toEqual([]));
});

describe("a loss that the chart cuts off", () => {
  let app: OpenApp;
  const chart = () => app.page.getByRole("figure", { name: "Loss", exact: true });
  const all = () => chart().getByRole("button", { name: "show all: Loss", exact: true });
  const cut = () => chart().getByRole("button", { name: /^cut off at [\d.]+: Loss$/ });
  beforeAll(async () => {
    const training = { ...DEFAULT_EXPERIMENT.training, learningRate: 10 };
    const variants = makeVariants(DEFAULT_EXPERIMENT, "activation", ["sigmoid", "tanh"]);
    app = await openApp({ hash: hashOf({ replicates: 1, training, variants }) });
    await waitUntilBuilt(app.page);
    await stepEpoch(app.page);
    await waitForResults(app.page, 2);
    await tag(app.page, "tanh").waitFor();
  }, LONGEST_MS);
  afterAll(() => app.close());

  it("is shown whole by the evidence that speaks of it, and not blamed on class frequencies", async () => {
    const { page } = app;
    await chart()
      .getByText(/^cut off at [\d.]+$/)
      .waitFor();
    await tag(page, "tanh").click();
    const open = page.getByRole("dialog", { name: "tanh: rate too high" });
    const risen = open.getByRole("listitem").filter({ hasText: "The train loss has risen from" });
    expect(await open.getByText("saturated top").count()).toBe(0);
    await risen.getByRole("button", { name: "Loss", exact: true }).click();
    await cut().waitFor();
    expect(await hasFocus(chart())).toBe(true);
  });

  it("is cut off and shown whole by keyboard, and cut off in the next run", async () => {
    const { page } = app;
    await cut().press("Enter");
    await all().press("Enter");
    await chart().getByText("all shown", { exact: true }).waitFor();
    await press(page, "Reset");
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await waitForResults(page, 2);
    await all().waitFor();
  });

  it("leaves the console empty", () => expect(app.problems).toEqual([]));
});

describe("a cure", () => {
  let app: OpenApp;
  afterEach(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  it("added while training lets training go on", async () => {
    app = await openApp({ hash: hashOf({ replicates: 1 }) });
    const { page } = app;
    await waitUntilBuilt(page);
    await trainToEpoch(page, 2);
    await tag(page, "sigmoid").click();
    await press(page, "Add residual connections");
    await expect.poll(() => cardNames(page)).toHaveLength(4);
    await page.getByRole("status", { name: "sigmoid + residual test loss" }).waitFor();
    await waitForEpoch(page, 1);
    await pauseTraining(page);
  });

  it("takes the place of another of six, and what is taken away can come back", async () => {
    const names = ["sigmoid", "tanh", "relu", "gelu", "elu", "sine"];
    const variants = makeVariants(DEFAULT_EXPERIMENT, "activation", names);
    app = await openApp({ hash: hashOf({ replicates: 1, variants }) });
    const { page } = app;
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await waitForResults(page, 6);
    await tag(page, "sigmoid").click();
    const place = panel(page).getByRole("combobox", { name: /^Six variants are the most/ });
    expect(await place.locator("option").allInnerTexts()).toEqual([
      ...["tanh", "ReLU", "GELU", "ELU", "sine"],
    ]);
    await place.selectOption({ label: "GELU" });
    await press(page, "Add layer normalization");
    const before = ["sigmoid", "tanh", "ReLU", "GELU", "ELU", "sine"];
    const after = before.with(3, "sigmoid + layer norm");
    await expect.poll(() => cardNames(page)).toEqual(after);
    await page.getByRole("button", { name: "Remove tanh", exact: true }).click();
    await expect.poll(() => cardNames(page)).toEqual(after.toSpliced(1, 1));
    await press(page, "Undo");
    await press(page, "Undo");
    await expect.poll(() => cardNames(page)).toEqual(before);
  });

  it("is whole and within reach on a phone", async () => {
    const window = { left: 0, top: 0, right: 390, bottom: 844 };
    app = await openApp({ hash: hashOf({ replicates: 1 }), viewport: { width: 390, height: 844 } });
    const { page } = app;
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await waitForResults(page, 3);
    await tag(page, "sigmoid").click();
    const open = panel(page);
    await expect.poll(async () => outside(await boxesOf(open), window)).toEqual([]);
    const buttons = await boxesOf(open.getByRole("button"));
    expect(buttons.length).toBeGreaterThan(5);
    expect(outside(buttons, window)).toEqual([]);
  });
});
