import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { changeSource } from "../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { chooseDataset } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { savedBy } from "./exported";
import { hashOf } from "./hashOf";
import { openReadyApp } from "./openReadyApp";
import type { OpenApp } from "./openApp";
import { readNumber, stepEpoch } from "./results";

const iris = changeSource({ ...DEFAULT_EXPERIMENT, replicates: 3 }, "iris");

describe("the classes", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openReadyApp({ hash: hashOf(iris) });
    page = app.page;
    await stepEpoch(page);
  });
  afterAll(() => app.close());

  const matrix = (variant: string) =>
    page.getByRole("table", { name: new RegExp(`^Confusion matrix of ${variant}, all`) });

  const numbers = async (variant: string) =>
    (await matrix(variant).getByRole("cell").allTextContents()).map(Number);

  it("take the charts' place by keys, and are in the link", async () => {
    await page.getByRole("radio", { name: "Layers over time" }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("radio", { name: "Classes", checked: true }).waitFor();
    for (const name of ["sigmoid", "tanh", "ReLU"])
      await page
        .getByRole("img", { name: `Confusion matrix of ${name}, all replicates`, exact: true })
        .waitFor();
    expect(await page.evaluate(() => location.hash)).toMatch(/&view=classes/);
  });

  it("count the test sets of all replicates", async () => {
    // A fifth of 150 flowers in each of three replicates.
    await page.getByText("sum of 3 test sets", { exact: true }).first().waitFor();
    const counts = await numbers("tanh");
    expect(counts).toHaveLength(9);
    expect(counts.reduce((sum, count) => sum + count)).toBe(3 * 30);
  });

  it("have accuracies that the matrix and the card agree with", async () => {
    const counts = await numbers("tanh");
    const table = page.getByRole("table", { name: "tanh: accuracy by class", exact: true });
    const rows = await table.locator("tbody").getByRole("row").allInnerTexts();
    expect(rows).toHaveLength(3);
    rows.forEach((row, label) => {
      const total = counts.slice(3 * label, 3 * label + 3).reduce((sum, count) => sum + count);
      expect(row).toContain(`${counts[4 * label]} of ${total}`);
    });
    // All test sets are as large: the mean of three accuracies lies between the lowest and the highest.
    const share = (counts[0]! + counts[4]! + counts[8]!) / 90;
    const median = await readNumber(page, "tanh test accuracy");
    expect(Math.abs(share - median)).toBeLessThan(0.5);
  });

  it("are taken away in two parts, each by its own button", async () => {
    const counts = await numbers("tanh");
    const save = async (name: string) => {
      const button = page.getByRole("button", { name: `Save ${name}`, exact: true });
      await button.press("Enter");
      const menu = page.getByRole("group", { name: `Save ${name}`, exact: true });
      return savedBy(page, () => menu.getByRole("button", { name: /^CSV/ }).click());
    };
    const accuracies = await save("Accuracy by class of tanh");
    expect(accuracies.name).toMatch(/accuracy-by-class-of-tanh.*\.csv$/i);
    const rows = accuracies.text.trim().split("\r\n").slice(1);
    expect(rows.map((row) => row.split(",").slice(2).map(Number))).toEqual(
      [0, 1, 2].map((label) => {
        const row = counts.slice(3 * label, 3 * label + 3);
        return [row[label], row[0]! + row[1]! + row[2]!];
      }),
    );
    const matrix = await save("Confusion matrix of tanh");
    const own = matrix.text.trim().split("\r\n").slice(1);
    expect(own.flatMap((row) => row.split(",").slice(1).map(Number))).toEqual(counts);
  });

  it("are not offered of real targets, and come back with classes", async () => {
    await page.getByRole("radio", { name: "Regression" }).focus();
    await page.keyboard.press("Space");
    await waitUntilBuilt(page);
    await page.getByRole("img", { name: "Loss", exact: true }).waitFor();
    expect(await page.getByRole("radio", { name: "Classes" }).count()).toBe(0);
    await page.getByRole("radio", { name: "Classification" }).focus();
    await page.keyboard.press("Space");
    await waitUntilBuilt(page);
    await chooseDataset(page, "Circle");
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await matrix("tanh").waitFor({ state: "attached" });
    expect(await numbers("tanh")).toHaveLength(4);
    expect(app.problems).toEqual([]);
  });
});
