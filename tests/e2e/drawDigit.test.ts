import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT, withDefaults } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { DRAWN_DIGITS } from "../setup/drawnDigits";
import { chooseDataset, numberField, press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp, type OpenAppOptions } from "./openApp";
import { readOutput, waitForResults } from "./results";
import { trainToEpoch } from "./trainToEpoch";

const panel = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const pad = (page: Page) => page.getByRole("application", { name: /^Pad / });
const sentence = (page: Page) => readOutput(page, "Answers");
const isEnabled = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).isEnabled();

/** A small ReLU network by Adam beside a sigmoid one, both on the digits. */
const DIGITS: Partial<Experiment> = withDefaults({
  replicates: 1,
  data: { source: "digits" },
  network: { hidden: [32], activation: "relu", initializer: "heNormal" },
  training: { optimizer: "adam", learningRate: 0.01, batchSize: 32, epochs: 5 },
  variants: [{ name: "ReLU" }, { name: "sigmoid", network: { activation: "sigmoid" } }],
});

/** Waits until what is said is said of what is there now. */
async function waitForAnswers(page: Page, name: string): Promise<void> {
  await panel(page, name).locator('[aria-busy="false"]').waitFor();
}

/** What the bars of a network show: the probability of each class. */
async function readBars(page: Page, name: string): Promise<number[]> {
  const bars = page.getByRole("group", { name: `What ${name} says`, exact: true });
  const shares = await bars.getByRole("listitem").locator(".share").allInnerTexts();
  return shares.map(Number);
}

/** Draws along a line of places in shares of the pad, in CSS pixels of the page. */
async function drawStroke(
  page: Page,
  place: Locator,
  stroke: readonly (readonly [number, number])[],
): Promise<void> {
  const box = await place.boundingBox();
  if (!box) throw new Error("The pad is not to be seen");
  const at = ([x, y]: readonly [number, number]) =>
    [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(stroke[0]!));
  await page.mouse.down();
  for (const place of stroke.slice(1)) await page.mouse.move(...at(place));
  await page.mouse.up();
}

let app: OpenApp;
afterEach(async () => {
  expect(app.problems).toEqual([]);
  await app.close();
});

/** With the panel open, by the link or by its button. */
async function open(
  experiment: Partial<Experiment>,
  name: string,
  options?: OpenAppOptions,
): Promise<Page> {
  app = await openApp({ hash: hashOf(experiment), ...options });
  const { page } = app;
  await waitUntilBuilt(page);
  await waitForResults(page, experiment.variants!.length);
  await press(page, name);
  await panel(page, name).waitFor();
  return page;
}

describe("a digit of one's own", () => {
  it("is answered by each network as training goes on: examples of the test set mostly rightly", async () => {
    const page = await open(DIGITS, "Draw a digit");
    expect(await sentence(page)).toContain("Draw a digit");
    await trainToEpoch(page, 5);
    let numRight = 0;
    for (let number = 1; number <= 10; number++) {
      await press(page, "Start from an example");
      const taken = page.getByText(new RegExp(`^Test example ${number} of 359, labelled \\d\\.$`));
      const label = /(\d)\.$/.exec(await taken.innerText())![1]!;
      await waitForAnswers(page, "Draw a digit");
      expect(await sentence(page)).toMatch(/ says? \d \(/);
      if ((await readOutput(page, "ReLU answer")) === label) numRight++;
    }
    // Test accuracy after 5 epochs: .97.
    expect(numRight).toBeGreaterThanOrEqual(7);
  });

  it("is drawn by mouse, seen as it is drawn, taken back and cleared", async () => {
    const page = await open(DIGITS, "Draw a digit");
    await trainToEpoch(page, 5);
    await drawStroke(page, pad(page), [
      [0.5, 0.15],
      [0.5, 0.5],
      [0.5, 0.85],
    ]);
    await waitForAnswers(page, "Draw a digit");
    expect(await sentence(page)).toMatch(/ says? \d \(/);
    const ofStroke = await readBars(page, "ReLU");
    expect(ofStroke).toHaveLength(10);
    // Rounded to two digits each.
    expect(ofStroke.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1);
    await expect.poll(() => readOutput(page, "ReLU answer")).toBe("1");

    await press(page, "Clear");
    await expect.poll(() => sentence(page)).toContain("Draw a digit");
    expect(await isEnabled(page, "Clear")).toBe(false);
    for (const stroke of DRAWN_DIGITS[0]!) await drawStroke(page, pad(page), stroke);
    await expect.poll(() => readOutput(page, "ReLU answer")).toBe("0");
    expect(await readBars(page, "ReLU")).not.toEqual(ofStroke);

    await press(page, "Undo stroke");
    await expect.poll(() => isEnabled(page, "Clear")).toBe(false);
    await press(page, "Undo stroke");
    await expect.poll(() => readOutput(page, "ReLU answer")).toBe("1");

    await page.getByText("Erase", { exact: true }).click();
    await drawStroke(page, pad(page), [
      [0.5, 0],
      [0.5, 1],
    ]);
    await expect.poll(() => isEnabled(page, "Clear")).toBe(false);
  });

  it("is drawn by keys alone, and the page's undo is left alone", async () => {
    const page = await open(DIGITS, "Draw a digit");
    await pad(page).focus();
    // The first key shows the cell.
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    for (let row = 1; row < 4; row++) {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
    }
    await page.getByText("row 4, column 4: ").waitFor({ state: "attached" });
    await expect.poll(() => sentence(page)).toMatch(/ says? \d \(/);
    await page.getByText("8×8 cells", { exact: true }).click();
    await pad(page).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Space");
    await page.getByText(/^row 4, column 4: 16 of 16$/).waitFor({ state: "attached" });
    await page.keyboard.press("Backspace");
    await page.getByText(/^row 4, column 4: 0 of 16$/).waitFor({ state: "attached" });
    await page.keyboard.press("Control+z");
    await page.getByText(/^row 4, column 4: 16 of 16$/).waitFor({ state: "attached" });
    await page.getByRole("button", { name: /^Data Digits/ }).waitFor();
  });

  it("is still there after the panel was closed, which gives the focus back", async () => {
    const page = await open(DIGITS, "Draw a digit");
    await drawStroke(page, pad(page), [
      [0.3, 0.2],
      [0.7, 0.8],
    ]);
    await expect.poll(() => sentence(page)).toMatch(/ says? \d \(/);
    await panel(page, "Draw a digit").getByRole("button", { name: "Close" }).click();
    await panel(page, "Draw a digit").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Draw a digit");
    expect(page.url()).not.toContain("try");
    await page.keyboard.press("Enter");
    await expect.poll(() => sentence(page)).toMatch(/ says? \d \(/);
    expect(page.url()).toContain("view=try");
  });

  it("is answered by networks that see a part of the pixels, unstandardized", async () => {
    const { data } = withDefaults({
      data: {
        source: "digits",
        features: ["pixel23", "pixel24", "pixel43", "pixel44"],
        standardize: false,
      },
    });
    const page = await open({ ...DIGITS, data }, "Draw a digit");
    await page.getByText("Struck out: not among the features.").waitFor();
    await drawStroke(page, pad(page), [
      [0.5, 0.15],
      [0.5, 0.85],
    ]);
    await expect.poll(() => sentence(page)).toMatch(/ says? \d \(/);
  });

  for (const colorScheme of ["light", "dark"] as const)
    it(`shows nothing wrong for axe on a phone, ${colorScheme}, and nothing is cut off`, async () => {
      const page = await open(DIGITS, "Draw a digit", {
        colorScheme,
        viewport: { width: 390, height: 844 },
      });
      await press(page, "Start from an example");
      await expect.poll(() => sentence(page)).toMatch(/ says? \d \(/);
      await expectNothingWrong(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    });
});

describe("an example that is typed in", () => {
  const PENGUINS = {
    ...withDefaults({ replicates: 2, data: { source: "penguins" }, network: { hidden: [8] } }),
    variants: DEFAULT_EXPERIMENT.variants,
  };

  it("begins with the means, and is answered anew with each number", async () => {
    const page = await open(PENGUINS, "Try an example");
    await trainToEpoch(page, 5);
    await press(page, "Pause");
    const field = numberField(page, "flipper length mm");
    // Palmer penguins: flippers of 172 to 231 mm.
    expect(Number(await field.inputValue())).toBeGreaterThan(190);
    await expect.poll(() => sentence(page)).toMatch(/ says? (Adelie|Chinstrap|Gentoo) \(/);
    const before = await readBars(page, "tanh");
    for (const [name, value] of [
      ["flipper length mm", "228"],
      ["beak depth mm", "14"],
      ["beak length mm", "48"],
      ["body mass g", "5900"],
    ] as const)
      await numberField(page, name).fill(value);
    // The largest of the three species by far.
    await expect.poll(() => readOutput(page, "tanh answer")).toBe("Gentoo");
    expect(await readBars(page, "tanh")).not.toEqual(before);

    await field.fill("");
    await page.getByText("flipper length mm must be a number, got nothing.").waitFor();
    expect(await readOutput(page, "tanh answer")).toBe("Gentoo");
    await press(page, "Column means");
    await expect.poll(() => field.inputValue()).not.toBe("");
    await press(page, "Start from an example");
    await page.getByText(/^Test example 1 of 68 of replicate [12], labelled \w+\.$/).waitFor();
  });

  it("of another data set has other fields, and of real targets a value", async () => {
    const page = await open(PENGUINS, "Try an example");
    await numberField(page, "body mass g").waitFor();
    await chooseDataset(page, "Digits");
    await panel(page, "Draw a digit").waitFor();
    await chooseDataset(page, "Bumps");
    await numberField(page, "x₁").fill("2");
    await expect.poll(() => sentence(page)).toMatch(/^sigmoid says −?[\d.e−]+, tanh /);
  });

  for (const colorScheme of ["light", "dark"] as const)
    it(`shows nothing wrong for axe, ${colorScheme}`, async () => {
      const page = await open(PENGUINS, "Try an example", { colorScheme });
      await expect.poll(() => sentence(page)).toMatch(/ says? /);
      await expectNothingWrong(page);
    });
});
