import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { choose, press } from "./controls";
import { engineReadout, waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp, type OpenAppOptions } from "./openApp";
import { readNumber, textToNumber } from "./results";
import { pauseTraining, trainToEpoch } from "./trainToEpoch";

/** Of small networks, which train for as long as nobody pauses them. */
const quick = hashOf({
  replicates: 2,
  training: { ...DEFAULT_EXPERIMENT.training, epochs: 100_000 },
  network: { ...DEFAULT_EXPERIMENT.network, hidden: [6, 6] },
});

/** Opens the station over an experiment, its first map taken. */
async function openValley(
  settings = "",
  options: OpenAppOptions = {},
  experiment = quick,
): Promise<OpenApp> {
  const app = await openApp({
    hash: `${experiment}&view=derivatives:valley${settings}`,
    ...options,
  });
  await waitUntilBuilt(app.page);
  await map(app.page).first().waitFor();
  return app;
}

const map = (page: Page): Locator => page.getByRole("group", { name: /^Map of the loss/ });
const place = (page: Page): Locator => page.getByRole("slider", { name: "Place looked at" });
const moment = (page: Page): Locator => page.getByText(/^The map was taken at epoch/);

/** The rows of the table: automatic derivative and difference quotient. */
async function readSlopes(page: Page): Promise<number[][]> {
  const rows = page
    .getByRole("table")
    .getByRole("row")
    .filter({ has: page.getByRole("cell") });
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")),
  );
  return texts.map((row) => row.map((text) => textToNumber(text.replace("e−", "e-"))));
}

/** How many points the trail of training has. */
const trailPoints = (page: Page): Promise<number> =>
  map(page)
    .locator("path.trail")
    .first()
    .evaluate((path) => (path.getAttribute("d") ?? "").split("L").length);

describe("the valley of the playground's own network", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openValley();
    page = app.page;
  });
  afterAll(() => app.close());

  it("has a map, two slices and a sentence", async () => {
    await page.getByRole("group", { name: /^First slice: Cross-entropy, weight from/ }).waitFor();
    await page.getByRole("group", { name: /^Second slice: Cross-entropy, weight from/ }).waitFor();
    await page.getByText(/^Cross-entropy (goes from|changes by)/).waitFor();
  });

  it("has partial derivatives that the difference quotients confirm", async () => {
    await page.getByRole("table").waitFor();
    const rows = await readSlopes(page);
    expect(rows).toHaveLength(2);
    const scale = Math.max(...rows.flat().map(Math.abs));
    expect(scale).toBeGreaterThan(0);
    // Float32 beside float64, in five digits.
    for (const [automatic, quotient] of rows)
      expect(Math.abs(automatic! - quotient!)).toBeLessThan(1e-3 * scale);
  });

  it("is looked at from another place by keys, and from the network again", async () => {
    const here = await place(page).getAttribute("aria-valuetext");
    await place(page).focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowUp");
    await page.getByText(/at the place looked at it is/).waitFor();
    expect(await place(page).getAttribute("aria-valuetext")).not.toBe(here);
    await press(page, "Back to the network");
    await page.getByText(/at the network it is/).waitFor();
    expect(await place(page).getAttribute("aria-valuetext")).toBe(here);
  });

  it("follows training with a trail, and is of now when it pauses", async () => {
    await choose(page, "Variant", "tanh");
    await map(page).waitFor();
    await trainToEpoch(page, 6);
    await expect.poll(() => trailPoints(page)).toBeGreaterThan(3);
    await pauseTraining(page);
    // The last word on it comes with the engine's own pause.
    await engineReadout(page)
      .filter({ hasText: /, paused/ })
      .waitFor();
    const epoch = await readNumber(page, "Epoch");
    expect(epoch).toBeGreaterThanOrEqual(6);
    await moment(page)
      .filter({ hasText: new RegExp(`epoch ${epoch},`) })
      .waitFor();
    await press(page, "Centre here");
    await map(page).waitFor();
    await expect.poll(() => trailPoints(page)).toBe(1);
  });

  it("shows both losses once the question is answered", async () => {
    await page.getByRole("radio", { name: "Cross-entropy", exact: true }).check();
    await page.getByText("Not quite.").waitFor();
    expect(await page.getByRole("combobox", { name: "Loss shown" }).count()).toBe(0);
    await page.getByRole("radio", { name: "Mean squared error", exact: true }).check();
    await press(page, "Show both losses");
    await expect.poll(() => map(page).count()).toBe(2);
    await page.getByText(/^Beside its own steepest place, .* of mean squared error/).waitFor();
    expect(await readSlopes(page)).toHaveLength(4);
    await press(page, "Map two weights of the output layer");
    await page.getByText("w₁: weight from layer 2 unit 1 to output 2").waitFor();
    await expect.poll(() => map(page).count()).toBe(2);
  });

  it("finds nothing wrong by axe, with both maps", async () => {
    await expectNothingWrong(page);
  });

  it("goes over random directions, and is in the link as it is", async () => {
    await choose(page, "Map over", "random directions");
    await press(page, "New directions");
    await page.getByText("s₁: steps along random direction 1").waitFor();
    await expect.poll(() => decodeURIComponent(page.url())).toContain("d~random:n~2");
    const again = await openApp({ hash: new URL(page.url()).hash });
    await again.page.getByText("s₁: steps along random direction 1").waitFor();
    await map(again.page).first().waitFor();
    expect(again.problems).toEqual([]);
    await again.close();
  });

  it("ends in the playground, with the same networks", async () => {
    const epoch = await readNumber(page, "Epoch");
    await press(page, "Open the playground here");
    await page.getByRole("article", { name: "tanh", exact: true }).waitFor();
    expect(await readNumber(page, "Epoch")).toBe(epoch);
    expect(app.problems).toEqual([]);
  });
});

describe("the valley of a network with real targets", () => {
  let app: OpenApp;
  beforeAll(async () => {
    const data = { ...DEFAULT_EXPERIMENT.data, source: "plane" as const };
    const training = { ...DEFAULT_EXPERIMENT.training, loss: "meanSquaredError" as const };
    app = await openValley("", {}, hashOf({ data, training, replicates: 1 }));
  });
  afterAll(() => app.close());

  it("has one loss, and another question", async () => {
    const { page } = app;
    await page.getByRole("group", { name: "Map of the loss: Mean squared error" }).waitFor();
    await page.getByRole("radio", { name: /^No, the map itself moves/ }).check();
    await page.getByText("Yes.", { exact: true }).waitFor();
    expect(await page.getByRole("combobox", { name: "Loss shown" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Show both losses" }).count()).toBe(0);
    expect(app.problems).toEqual([]);
  });
});

describe.each(["light", "dark"] as const)("the valley at 390 px, %s", (colorScheme) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openValley(":v~3", { viewport: { width: 390, height: 844 }, colorScheme });
  });
  afterAll(() => app.close());

  it("is cut off nowhere, and axe finds nothing wrong", async () => {
    const { page } = app;
    await page.getByRole("table").waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    const box = await map(page).boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
    await expectNothingWrong(page);
    expect(app.problems).toEqual([]);
  });
});
