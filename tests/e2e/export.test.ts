import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as tf from "@tensorflow/tfjs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { EXPORT_WORDS } from "../../src/components/export/exportWords";
import { parseCsv } from "../../src/core/data/parseCsv";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import type { NetworkResult } from "../../src/core/export/csv/NetworkResult";
import { requirePython } from "../setup/findPython";
import { choose, enterNumber, numberField, press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import {
  exportPanel,
  openExport,
  savedBy,
  saveFrom,
  saveFromPanel,
  unzipped,
  type SavedFile,
} from "./exported";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { cardNames, stepEpoch, waitForResults } from "./results";

/** One activation that every framework has, and one that must be brought along. */
const EXPERIMENT: Partial<Experiment> = {
  replicates: 2,
  data: { ...DEFAULT_EXPERIMENT.data, examples: 120 },
  network: { ...DEFAULT_EXPERIMENT.network, hidden: [6, 5] },
  training: { ...DEFAULT_EXPERIMENT.training, optimizer: "adam", learningRate: 0.03 },
  variants: [
    { name: "tanh", network: { activation: "tanh" } },
    { name: "sine", network: { activation: "sine" } },
  ],
};

/** The issue's: how far a loaded model's predictions may be from the page's. */
const TOLERANCE = 1e-5;

/** Axe looks at the whole page, which takes a busy machine half a minute. */
const AXE_MS = 180_000;

/** The rows of a saved map: places, and what the page's network gives there. */
function readMap({ text }: SavedFile): { places: number[][]; outputs: number[][] } {
  const rows = parseCsv(text).filter(([kind]) => kind === "map");
  const numbers = rows.map((row) => row.map(Number));
  return {
    places: numbers.map((row) => row.slice(1, 3)),
    outputs: numbers.map((row) => row.slice(4)),
  };
}

/** The largest difference between two lists of rows. */
function worstDifference(a: readonly number[][], b: readonly number[][]): number {
  expect(a.length).toBe(b.length);
  return Math.max(...a.flatMap((row, i) => row.map((value, k) => Math.abs(value - b[i]![k]!))));
}

/** What the model in a saved zip file predicts, loaded by TensorFlow.js with the code that lies beside it. */
async function predictions(file: SavedFile, places: readonly number[][]): Promise<number[][]> {
  const files = unzipped(file);
  const text = (name: string) => new TextDecoder().decode(files[name]);
  if (files["custom-layers.js"]) new Function("tf", text("custom-layers.js"))(tf);
  const document = JSON.parse(text("model.json")) as tf.io.ModelJSON;
  const artifacts = await tf.io.getModelArtifactsForJSON(document, (manifest) =>
    Promise.resolve([
      manifest.flatMap(({ weights }) => weights),
      files["weights.bin"]!.slice().buffer,
    ]),
  );
  const model = await tf.loadLayersModel(tf.io.fromMemory(artifacts));
  const outputs = model.predict(tf.tensor2d(places as number[][])) as tf.Tensor2D;
  return outputs.array();
}

/** The replicate that a card shows, from 1. */
async function chooseNetwork(page: Page, variant: string, replicate: string): Promise<void> {
  const panel = await openExport(page);
  const select = (name: string) => panel.getByRole("combobox", { name, exact: true });
  await select(EXPORT_WORDS.variant).selectOption({ label: variant });
  await select(EXPORT_WORDS.replicate).selectOption({ label: replicate });
}

/** Shows that replicate on the card, so that its map and a file are of one network. */
async function showReplicate(page: Page, variant: string, replicate: string): Promise<void> {
  const picker = page.getByLabel(`${variant} replicate shown`);
  await picker.selectOption({ label: `${replicate} of 2` });
}

/** How far the map on a card, once it is that of the network, is from what a saved model predicts there. */
async function distanceFromMap(page: Page, variant: string, model: SavedFile): Promise<number> {
  const map = readMap(await saveFromPanel(page, `picture of ${variant}`, "CSV"));
  return worstDifference(await predictions(model, map.places), map.outputs);
}

/** The app with both variants built and evaluated. */
async function openTwo(): Promise<OpenApp> {
  const app = await openApp({ hash: hashOf(EXPERIMENT) });
  await waitUntilBuilt(app.page);
  await waitForResults(app.page, 2);
  return app;
}

describe("what can be taken away", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openTwo();
    ({ page } = app);
    await tf.setBackend("cpu");
    for (let i = 0; i < 3; i++) await stepEpoch(page);
  });
  afterAll(() => app.close());

  it.each(["tanh", "sine"])(
    "a model of %s that TensorFlow.js loads and that predicts what the page's map shows",
    async (variant) => {
      await showReplicate(page, variant, "2");
      await chooseNetwork(page, variant, "2");
      const model = await saveFrom(page, "TensorFlow.js model");
      expect(model.name).toBe(`gradient-playground-spiral-${variant}-r2-epoch-3-layers-model.zip`);
      await page.keyboard.press("Escape");
      // The map of another replicate may still be on its way.
      await expect.poll(() => distanceFromMap(page, variant, model)).toBeLessThan(TOLERANCE);
      // Three epochs from the start it tells places apart, and the networks are not the same.
      await showReplicate(page, variant, "1");
      await expect.poll(() => distanceFromMap(page, variant, model)).toBeGreaterThan(0.01);
    },
  );

  it.each([
    { button: "Keras", name: "keras", asks: "import keras" },
    { button: "PyTorch", name: "pytorch", asks: "import torch" },
  ])("a program for $button that Python compiles", async ({ button, name, asks }) => {
    await chooseNetwork(page, "sine", "1");
    const file = await saveFrom(page, button);
    expect(file.name).toBe(`gradient-playground-spiral-sine-r1-epoch-3-${name}.py`);
    expect(file.text).toContain(asks);
    const folder = mkdtempSync(join(tmpdir(), "exported-"));
    const path = join(folder, "network.py");
    writeFileSync(path, file.text);
    const { status, stderr } = spawnSync(requirePython(), ["-m", "py_compile", path]);
    rmSync(folder, { recursive: true });
    expect(stderr.toString()).toBe("");
    expect(status).toBe(0);
  });

  it("weights as JSON, those of the model", async () => {
    await chooseNetwork(page, "tanh", "1");
    const { text } = await saveFrom(page, "Weights as JSON");
    const saved = JSON.parse(text) as { weights: number[][][]; epoch: number };
    expect(saved.epoch).toBe(3);
    expect(saved.weights.map((rows) => [rows.length, rows[0]!.length])).toEqual([
      [2, 6],
      [6, 5],
      [5, 2],
    ]);
    const model = unzipped(await saveFrom(page, "TensorFlow.js model"));
    const values = new Float32Array(model["weights.bin"]!.slice().buffer);
    // After the standardization's two diagonal layers, `[2, 2]` and `[2]` each.
    expect([...values.slice(12, 24)]).toEqual(saved.weights[0]!.flat());
  });

  it("results of every network, as JSON and as tables", async () => {
    const { text, name } = await saveFrom(page, EXPORT_WORDS.resultsJson);
    expect(name).toBe("gradient-playground-spiral-results-epoch-3.json");
    const result = JSON.parse(text) as { experiment: Experiment; networks: NetworkResult[] };
    expect(result.experiment.variants).toEqual(EXPERIMENT.variants);
    expect(result.networks.map(({ variant, replicate }) => `${variant} ${replicate}`)).toEqual([
      "tanh 0",
      "tanh 1",
      "sine 0",
      "sine 1",
    ]);
    expect(result.networks[3]!.history.epoch).toEqual([0, 1, 2, 3]);
    expect(result.networks[3]!.layers?.deltaRms[3]).toHaveLength(3);
    const losses = parseCsv((await saveFrom(page, EXPORT_WORDS.historyCsv)).text);
    expect(losses).toHaveLength(1 + 4 * 4);
    expect(losses[4]!.slice(0, 4)).toEqual([
      ...["tanh", "1", "3"],
      String(result.networks[0]!.history.trainLoss[3]),
    ]);
    const layers = parseCsv((await saveFrom(page, EXPORT_WORDS.layersCsv)).text);
    expect(layers).toHaveLength(1 + 4 * 4 * 3);
  });

  it("every chart and map, all in one file", async () => {
    const svgs = unzipped(await savedBy(page, () => pressAll(page, "SVG")));
    const pngs = unzipped(await savedBy(page, () => pressAll(page, "PNG")));
    const names = Object.keys(svgs).map((name) => name.replace(/\.svg$/, ""));
    expect(names.length).toBeGreaterThan(15);
    expect(Object.keys(pngs)).toEqual(names.map((name) => `${name}.png`));
    expect(names).toContain("gradient-playground-spiral-loss-epoch-3");
    expect(names.join(" ")).toMatch(/spiral-decision-map-of-sine-replicate-[12]-epoch-3/);
    for (const name of names) {
      const svg = new TextDecoder().decode(svgs[`${name}.svg`]);
      const [width, height] = await page.evaluate(sizeOfXml, svg);
      const png = new DataView(pngs[`${name}.png`]!.slice().buffer);
      // The size stands in the header, after the signature and the header's length and name.
      expect([png.getUint32(16), png.getUint32(20)], name).toEqual([3 * width!, 3 * height!]);
    }
  });

  it("one picture from its own panel, with title, axes and legend in it", async () => {
    await page.keyboard.press("Escape");
    const { name, text } = await saveFromPanel(page, "Loss", "SVG");
    expect(name).toBe("gradient-playground-spiral-loss-epoch-3.svg");
    for (const words of ["Loss", "epoch", "tanh, test loss", "sine, train loss", "seed 1"])
      expect(text).toContain(words);
    const png = await saveFromPanel(page, "Loss", "PNG");
    expect([...png.bytes.slice(1, 4)]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
    const csv = parseCsv((await saveFromPanel(page, "Loss", "CSV")).text);
    expect(csv.map(([epoch]) => epoch)).toEqual(["epoch", "0", "1", "2", "3"]);
  });

  it.each(["Light", "Dark"])(
    "has nothing wrong for axe: %s",
    { timeout: AXE_MS },
    async (theme) => {
      await choose(page, "Theme", theme);
      const panel = await openExport(page);
      if ((await panel.locator("details").getAttribute("open")) === null)
        await panel.getByText(EXPORT_WORDS.oneByOne).click();
      await panel.getByRole("button", { name: "Loss as PNG" }).waitFor();
      await expectNothingWrong(page);
      await page.keyboard.press("Escape");
    },
  );

  it("works by keyboard alone, and gives the focus back", async () => {
    const opener = page.getByRole("button", { name: "Export", exact: true });
    await opener.press("Enter");
    const first = exportPanel(page).getByRole("button", { name: EXPORT_WORDS.document });
    await first.waitFor();
    // Past the button that closes it.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const isFocused = (element: Element) => element === document.activeElement;
    await expect.poll(() => first.evaluate(isFocused)).toBe(true);
    const file = await savedBy(page, () => page.keyboard.press("Enter"));
    expect(file.name).toBe("gradient-playground-spiral-experiment.json");
    await page.keyboard.press("Escape");
    await exportPanel(page).waitFor({ state: "hidden" });
    expect(await opener.evaluate(isFocused)).toBe(true);
  });

  it("is all there at 390 px", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const panel = await openExport(page);
    const cut = await panel.evaluate(
      (element) =>
        [...element.querySelectorAll("button, select, label, p, span")]
          .filter((child) => child.checkVisibility() && !child.matches(".visually-hidden"))
          .map((child) => child.getBoundingClientRect())
          .filter(({ left, right }) => left < 0 || right > innerWidth).length,
    );
    expect(cut).toBe(0);
    expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 1366, height: 640 });
  });

  it("leaves the console empty", () => expect(app.problems).toEqual([]));
});

describe("what can be brought back", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openTwo();
    ({ page } = app);
  });
  afterAll(() => app.close());

  it("a document: it makes the same experiment again, and can be undone", async () => {
    const document = await saveFrom(page, EXPORT_WORDS.document);
    await page.keyboard.press("Escape");
    for (const noise of ["25", "10"]) await enterNumber(page, "Noise", noise);
    await waitUntilBuilt(page);
    await openFile(page, EXPORT_WORDS.openDocument, document);
    await page.getByRole("status").filter({ hasText: EXPORT_WORDS.documentOpened }).waitFor();
    expect((await saveFrom(page, EXPORT_WORDS.document)).text).toBe(document.text);
    await page.keyboard.press("Escape");
    await press(page, "Undo");
    expect(await numberField(page, "Noise").inputValue()).toBe("10");
    await press(page, "Redo");
    await waitUntilBuilt(page);
    await waitForResults(page, 2);
  });

  it("a document that is wrong: all problems are listed", { timeout: AXE_MS }, async () => {
    const before = await saveFrom(page, EXPORT_WORDS.document);
    const wrong = { version: 1, seed: -3, colour: "red", network: { hidden: [0] } };
    await openFile(page, EXPORT_WORDS.openDocument, fileOf("wrong.json", JSON.stringify(wrong)));
    const alert = exportPanel(page).getByRole("alert");
    await alert.waitFor();
    const problems = await alert.getByRole("listitem").allInnerTexts();
    for (const path of ["seed", "colour", "network.hidden[0]"])
      expect(problems.join("\n")).toContain(path);
    expect((await saveFrom(page, EXPORT_WORDS.document)).text).toBe(before.text);
    await expectNothingWrong(page);
    await page.keyboard.press("Escape");
  });

  it("a network: the page then shows the very map that it was saved from", async () => {
    for (let i = 0; i < 2; i++) await stepEpoch(page);
    await chooseNetwork(page, "sine", "1");
    const model = await saveFrom(page, "TensorFlow.js model");
    await openFile(page, EXPORT_WORDS.openNetwork, model);
    await page.getByRole("status").filter({ hasText: EXPORT_WORDS.networkOpened }).waitFor();
    await page.keyboard.press("Escape");
    const name = "sine, replicate 1, epoch 2";
    expect(await cardNames(page)).toEqual([name]);
    await page.getByText(`Weights from a file: ${name}, from ${model.name} at epoch 0.`).waitFor();
    // Replicate 2 too, whose data are standardized otherwise.
    for (const replicate of ["1", "2"]) {
      await showReplicate(page, name, replicate);
      await expect.poll(() => distanceFromMap(page, name, model)).toBeLessThan(TOLERANCE);
    }
    await chooseNetwork(page, name, "1");
    const again = await saveFrom(page, "TensorFlow.js model");
    expect(unzipped(again)["weights.bin"]).toEqual(unzipped(model)["weights.bin"]);
    await page.keyboard.press("Escape");
    await stepEpoch(page);
    await press(page, "Undo");
    await expect.poll(() => cardNames(page)).toEqual(["tanh", "sine"]);
  });

  it("a network that is none, or whose weights are missing: said, and the page stays", async () => {
    const panel = await openExport(page);
    const cases = [
      { file: fileOf("model.json", "{}"), says: "modelTopology" },
      { file: fileOf("weights.bin", "x"), says: "There must be a model.json" },
      {
        file: fileOf("model.json", '{"weightsManifest":[{"paths":["w.bin"],"weights":[]}]}'),
        says: "names the weight file w.bin",
      },
    ];
    for (const { file, says } of cases) {
      await openFile(page, EXPORT_WORDS.openNetwork, file);
      await panel.getByRole("alert").filter({ hasText: says }).waitFor();
    }
    await page.keyboard.press("Escape");
    expect(await cardNames(page)).toEqual(["tanh", "sine"]);
  });

  it("leaves the console empty", () => expect(app.problems).toEqual([]));
});

function fileOf(name: string, text: string): SavedFile {
  return { name, text, bytes: new TextEncoder().encode(text) };
}

/** Chooses a file by the button that asks for one. */
async function openFile(page: Page, button: string, { name, bytes }: SavedFile): Promise<void> {
  const panel = await openExport(page);
  const file = { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
  await panel.getByLabel(button).setInputFiles(file);
}

async function pressAll(page: Page, format: "PNG" | "SVG"): Promise<void> {
  const panel = await openExport(page);
  await panel.getByRole("button", { name: new RegExp(`^All \\d+ as ${format}$`) }).click();
}

/** Runs in the page: the size of a picture that parses as XML; nothing where it does not. */
function sizeOfXml(svg: string): number[] {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  if (document.querySelector("parsererror")) return [];
  const { documentElement: root } = document;
  return [Number(root.getAttribute("width")), Number(root.getAttribute("height"))];
}
