import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";

import { LIGHT_MAP } from "../../src/charts/mapPalette";
import { changeSource } from "../../src/core/experiment/changeSource";
import { withDefaults } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { decodeLink } from "../../src/core/experiment/link/decodeLink";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import {
  choose,
  chooseDataset,
  chooseProblem,
  enterNumber,
  numberField,
  press,
  toggle,
} from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { openApp, type OpenApp } from "./openApp";
import { card, readNumber, readOutput, stepEpoch, waitForResults } from "./results";

/** TensorFlow Playground's own network and train set: 4 and 2 units, half of 500 points. */
const first = withDefaults({ replicates: 1, network: { hidden: [4, 2] }, data: { source: "xor" } });

/** The steps of TensorFlow Playground's learning rate. */
const LEARNING_RATES = [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

let app: OpenApp;
afterEach(async () => {
  const { problems } = app;
  await app.close();
  expect(problems).toEqual([]);
});

async function open(experiment: Experiment = first, view: string | null = null): Promise<Page> {
  app = await openApp({ hash: encodeExperiment(experiment, view) });
  await waitUntilBuilt(app.page);
  if (view === null) await waitForResults(app.page, 1);
  return app.page;
}

/** What the address says. */
const linked = (page: Page) => decodeLink(new URL(page.url()).hash);

async function expectLinked<T>(page: Page, read: (one: Experiment) => T, value: T): Promise<void> {
  await expect.poll(() => read(linked(page).experiment)).toEqual(value);
}

/** The slider beside a number field, which only the pointer uses. */
function sliderOf(page: Page, label: string): Locator {
  return numberField(page, label).locator("xpath=..").locator("input[type=range]");
}

const mapOf = (page: Page) =>
  card(page, "base").getByRole("img", { name: /^Decision map of base/ });

const pixelsOf = (map: Locator) => map.evaluate((one) => (one as HTMLCanvasElement).toDataURL());

/** How much of a map has exactly the colour of a class. */
function flatShare(map: Locator): Promise<number> {
  return map.evaluate(
    (one, colours) => {
      const { width, height } = one as HTMLCanvasElement;
      // A copy is read, since reading the page's own canvas would make the browser draw it otherwise.
      const copy = new OffscreenCanvas(width, height).getContext("2d", {
        willReadFrequently: true,
      })!;
      copy.drawImage(one as HTMLCanvasElement, 0, 0);
      const { data } = copy.getImageData(0, 0, width, height);
      const isFlat = (_: unknown, i: number) =>
        colours.some((colour) => colour.every((part, c) => data[4 * i + c] === part));
      const numPixels = width * height;
      return Array.from({ length: numPixels }, isFlat).filter(Boolean).length / numPixels;
    },
    LIGHT_MAP.fields.slice(0, 2),
  );
}

/** The centre of an element that lets the pointer through. */
async function pointAt(page: Page, element: Locator): Promise<void> {
  const { x, y, width, height } = (await element.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
}

describe("what TensorFlow Playground's users know", () => {
  it("problem type: shows its data sets, and goes back to the one that was left", async () => {
    const page = await open();
    const sets = page.getByRole("group", { name: "Dataset" }).getByRole("radio");
    expect(await sets.count()).toBeGreaterThan(5);
    await chooseProblem(page, "Regression");
    await expectLinked(page, ({ data }) => data.source, "plane");
    await expectLinked(page, ({ training }) => training.loss, "meanSquaredError");
    expect(await sets.count()).toBe(2);
    await page.getByText("Bumps", { exact: true }).click();
    await chooseProblem(page, "Classification");
    await expectLinked(page, ({ data }) => data.source, "xor");
    await chooseProblem(page, "Regression");
    await expectLinked(page, ({ data }) => data.source, "bumps");
  });

  it.each(["Circle", "Exclusive or", "Gaussian", "Spiral", "Plane", "Bumps"])(
    "data set: %s",
    async (name) => {
      const page = await open({ ...first, data: withDefaults({ data: { source: "moons" } }).data });
      await chooseDataset(page, name);
      await mapOf(page).waitFor();
      expect(await page.getByRole("radio", { name, exact: true }).isChecked()).toBe(true);
    },
  );

  it("features: x1, x2, their squares and product, sines and cosines as toggles", async () => {
    const page = await open();
    const added = ["x₁²", "x₂²", "x₁x₂", "sin x₁", "sin x₂", "cos x₁", "cos x₂"];
    for (const feature of added) await toggle(page, "Features", feature);
    const names = [
      "x1",
      "x2",
      "x1Squared",
      "x2Squared",
      "x1x2",
      "sinX1",
      "sinX2",
      "cosX1",
      "cosX2",
    ];
    await expectLinked(page, ({ data }) => data.features, names);
    await toggle(page, "Features", "x₁");
    await expectLinked(page, ({ data }) => data.features, names.slice(1));
  });

  it("noise: 0 to 50", async () => {
    const page = await open();
    await sliderOf(page, "Noise").fill("50");
    await expectLinked(page, ({ data }) => data.noise, 50);
    await enterNumber(page, "Noise", "51");
    await page.getByText("Noise must be a number from 0 to 50, got 51.").waitFor();
    await expectLinked(page, ({ data }) => data.noise, 50);
  });

  it("ratio of train to test data: 10 to 90%", async () => {
    const page = await open();
    for (const [share, numTrain] of [
      ["0.1", 450],
      ["0.9", 50],
    ] as const) {
      await sliderOf(page, "Test share").fill(share);
      await expectLinked(page, ({ data }) => data.testFraction, Number(share));
      await expect
        .poll(() => mapOf(page).getAttribute("aria-label"))
        .toContain(`of ${numTrain} train points`);
    }
  });

  it("batch size: 1 to the whole train set", async () => {
    const page = await open();
    const slider = sliderOf(page, "Batch size");
    await slider.fill((await slider.getAttribute("max"))!);
    await expectLinked(page, ({ training }) => training.batchSize, 250);
    expect(await numberField(page, "Batch size").inputValue()).toBe("250");
    await slider.fill("0");
    await expectLinked(page, ({ training }) => training.batchSize, 1);
    await enterNumber(page, "Batch size", "17");
    await expectLinked(page, ({ training }) => training.batchSize, 17);
    await enterNumber(page, "Batch size", "251");
    await page.getByText(/^Batch size must be at most 250/).waitFor();
  });

  it("learning rate: its steps by the arrow keys, and any other by typing", async () => {
    const page = await open();
    const field = numberField(page, "Learning rate");
    await field.focus();
    for (let i = 0; i < LEARNING_RATES.length; i++) await field.press("ArrowDown");
    const walked = [Number(await field.inputValue())];
    for (let i = 1; i < LEARNING_RATES.length; i++) {
      await field.press("ArrowUp");
      walked.push(Number(await field.inputValue()));
    }
    expect(walked).toEqual(LEARNING_RATES);
    await enterNumber(page, "Learning rate", "0.0456");
    await expectLinked(page, ({ training }) => training.learningRate, 0.0456);
  });

  it("learning rate: changes live, and the run goes on", async () => {
    const page = await open();
    await stepEpoch(page);
    await enterNumber(page, "Learning rate", "0.3");
    await page.getByText(/^Learning rate changed during this run: 0\.3 at epoch 1\.$/).waitFor();
    await stepEpoch(page);
    expect(await readNumber(page, "Epoch")).toBe(2);
  });

  it.each(["L1", "L2"])("regularization: %s and its rate, the penalty apart", async (label) => {
    const page = await open();
    const penalty = page.getByRole("status", { name: "base penalty", exact: true });
    expect(await penalty.count()).toBe(0);
    const before = await readOutput(page, "base test loss");
    await numberField(page, label).press("ArrowUp");
    const field = label === "L1" ? "l1" : "l2";
    await expectLinked(page, ({ training }) => training[field], 0.001);
    await penalty.waitFor();
    expect(Number(await penalty.textContent())).toBeGreaterThan(0);
    await page.getByText("data loss, no penalty", { exact: true }).waitFor();
    // Before the first step the loss is that of the same weights: no penalty is in it.
    expect(await readOutput(page, "base test loss")).toBe(before);
  });

  it.each(["light", "dark"] as const)("all of it has nothing wrong for axe, %s", async (scheme) => {
    const page = await open({ ...first, training: { ...first.training, l2: 0.01 } });
    await page.emulateMedia({ colorScheme: scheme });
    await page.getByRole("status", { name: "base penalty", exact: true }).waitFor();
    await page.getByRole("button", { name: "Add a unit to layer 1", exact: true }).waitFor();
    await expectNothingWrong(page);
  });

  it("hidden layers: 0 to 30, and units: 1 to 128 a layer", async () => {
    const page = await open();
    const layers = sliderOf(page, "Hidden layers");
    await layers.fill("30");
    await expectLinked(page, ({ network }) => network.hidden.length, 30);
    await layers.fill("0");
    await expectLinked(page, ({ network }) => network.hidden, []);
    await layers.fill("1");
    const units = sliderOf(page, "Units per layer");
    await units.fill("128");
    await expectLinked(page, ({ network }) => network.hidden, [128]);
    await units.fill("1");
    await expectLinked(page, ({ network }) => network.hidden, [1]);
  });

  it("each layer: its own units by − and +, and its own activation", async () => {
    const page = await open();
    // Layers of different widths are unfolded by themselves.
    await press(page, "Add a unit to layer 1");
    await expectLinked(page, ({ network }) => network.hidden, [5, 2]);
    await press(page, "Remove a unit from layer 2");
    await expectLinked(page, ({ network }) => network.hidden, [5, 1]);
    const remove = page.getByRole("button", { name: "Remove a unit from layer 2", exact: true });
    expect(await remove.isDisabled()).toBe(true);
    await choose(page, "Activation of layer 2", "ReLU");
    await expectLinked(page, ({ network }) => network.hidden, [
      5,
      { units: 1, activation: "relu" },
    ]);
  });

  it.each(["tanh", "ReLU", "sigmoid", "linear"])("activation: %s", async (name) => {
    const page = await open({ ...first, network: { ...first.network, activation: "elu" } });
    await choose(page, "Activation", name);
    await card(page, "base")
      .getByText(new RegExp(`^4-2, ${name},`))
      .waitFor();
  });

  it("show test data: in the map, and in the link", async () => {
    const page = await open();
    const before = await pixelsOf(mapOf(page));
    await page.getByRole("checkbox", { name: "Test points", exact: true }).check();
    await expect.poll(() => linked(page).view).toBe("test-points");
    await expect.poll(() => pixelsOf(mapOf(page))).not.toBe(before);
  });

  it("discretize output: the map in the flat colours of its classes, and in the link", async () => {
    const page = await open();
    expect(await flatShare(mapOf(page))).toBeLessThan(0.05);
    await page.getByRole("checkbox", { name: "Discretize output", exact: true }).check();
    // Points and the boundary cover the rest.
    await expect.poll(() => flatShare(mapOf(page))).toBeGreaterThan(0.5);
    await expect.poll(() => linked(page).view).toBe("discretize");
    await page.reload();
    await mapOf(page).waitFor();
    await expect.poll(() => flatShare(mapOf(page))).toBeGreaterThan(0.5);
  });

  it("regenerate data: other points, and the weights stay", async () => {
    const page = await open(first, "inside-0-0");
    const cell = page.getByRole("gridcell", { name: /^layer 1 unit 1(,|$)/ });
    const select = async () => {
      await cell.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "layer 1 unit 1" }).waitFor();
    };
    const row = page.getByRole("row", { name: /^feature x₁/ });
    await cell.waitFor({ timeout: 60_000 });
    await select();
    const weightOf = async () => (await row.getByRole("cell").allTextContents())[0];
    const gradientOf = async () => (await row.getByRole("cell").allTextContents())[1];
    const [weight, gradient] = [await weightOf(), await gradientOf()];
    await press(page, "Regenerate data");
    await expectLinked(page, ({ data, seed }) => [data.draw, seed], [1, 1]);
    // Another gradient of the same weight: other points.
    await expect.poll(gradientOf).not.toBe(gradient);
    expect(await weightOf()).toBe(weight);
    await press(page, "Undo");
    await expect.poll(gradientOf).toBe(gradient);
  });

  it("step: one batch, and step epoch: all of them", async () => {
    // Two batches make an epoch.
    const page = await open({ ...first, training: { ...first.training, batchSize: 125 } });
    await press(page, "Step");
    await page.locator("button:enabled", { hasText: /^Step$/ }).waitFor();
    expect(await readNumber(page, "Epoch")).toBe(0);
    await press(page, "Step");
    await expect.poll(() => readNumber(page, "Epoch")).toBe(1);
    await stepEpoch(page);
  });

  it("reset: back to the first weights of the same seed, and new seed: others", async () => {
    const page = await open();
    const before = await readOutput(page, "base test loss");
    await stepEpoch(page);
    await press(page, "Reset");
    await expect.poll(() => readNumber(page, "Epoch")).toBe(0);
    await expect.poll(() => readOutput(page, "base test loss")).toBe(before);
    expect(await numberField(page, "Seed").inputValue()).toBe("1");
    await press(page, "New seed");
    expect(await numberField(page, "Seed").inputValue()).toBe("2");
    await expect.poll(() => readOutput(page, "base test loss")).not.toBe(before);
  });

  it("hover on a unit: its map large with the points, and nothing moves", async () => {
    const page = await open(first, "inside-0-0");
    const cell = page.getByRole("gridcell", { name: /^layer 1 unit 2(,|$)/ });
    await cell.waitFor({ timeout: 60_000 });
    const picture = page.getByRole("region", { name: "Units and links" });
    const before = await picture.boundingBox();
    const large = page.getByRole("img", {
      name: "layer 1 unit 2, large: activation over the plane, with the train points",
      exact: true,
    });
    await pointAt(page, cell);
    await large.waitFor();
    expect(await picture.boundingBox()).toEqual(before);
    const box = (await large.boundingBox())!;
    expect(box.width).toBeGreaterThanOrEqual(150);
    expect(box.width).toBeLessThanOrEqual(200);
    await page.mouse.move(5, 5);
    await large.waitFor({ state: "detached" });
    await cell.focus();
    await large.waitFor();
    await expectNothingWrong(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNothingWrong(page);
    // Chosen, it is large in the panel beside.
    await page.keyboard.press("Enter");
    await large.waitFor({ state: "detached" });
    await page.getByRole("heading", { name: "layer 1 unit 2" }).waitFor();
  });

  it("hover on a unit of images: its incoming weights large", async () => {
    const digits = changeSource({ ...first, network: { ...first.network, hidden: [4] } }, "digits");
    const page = await open(digits, "inside-0-0");
    const cell = page.getByRole("gridcell", { name: /^layer 1 unit 2(,|$)/ });
    await cell.waitFor({ timeout: 60_000 });
    await pointAt(page, cell);
    await page
      .getByRole("img", {
        name: "layer 1 unit 2, large: incoming weights as an image",
        exact: true,
      })
      .waitFor();
  });

  it("a link of its own: its test data, flat colours, hidden controls and seed", async () => {
    app = await openApp({
      hash: "#dataset=gauss&networkShape=4,2&seed=0.5&showTestData=true&discretize=true&noise_hide=true",
    });
    const { page } = app;
    await page.getByRole("checkbox", { name: "Discretize output", exact: true }).waitFor();
    for (const name of ["Discretize output", "Test points"])
      expect(await page.getByRole("checkbox", { name, exact: true }).isChecked()).toBe(true);
    await expectLinked(page, ({ data, seed }) => [data.source, seed], ["gauss", 5]);
    expect(linked(page).view).toBe("test-points.discretize");
    expect(await numberField(page, "Examples").isVisible()).toBe(true);
    expect(await numberField(page, "Noise").count()).toBe(0);
  });
});

describe("on a phone", () => {
  it("a unit's large map is whole within the window", async () => {
    app = await openApp({
      hash: encodeExperiment(first, "inside-0-0"),
      viewport: { width: 390, height: 844 },
    });
    const { page } = app;
    const cell = page.getByRole("gridcell", { name: /^layer 2 unit 1(,|$)/ });
    await cell.waitFor({ timeout: 60_000 });
    await cell.focus();
    const { x, width } = (await page.getByRole("img", { name: /, large: / }).boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
  });
});
