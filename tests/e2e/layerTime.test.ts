import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import { makeVariants } from "../../src/core/experiment/makeVariants";
import { choose } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { stepEpoch, waitForResults } from "./results";
import { pauseTraining, trainToEpoch } from "./trainToEpoch";

/** The first visit's variants, small enough to be quick on any machine. */
const quick: Partial<Experiment> = {
  replicates: 2,
  data: { ...DEFAULT_EXPERIMENT.data, examples: 60 },
  network: { ...DEFAULT_EXPERIMENT.network, hidden: [6, 6, 6] },
  training: { ...DEFAULT_EXPERIMENT.training, epochs: 100_000 },
};

const opening = (experiment: Partial<Experiment>): string =>
  encodeExperiment({ ...DEFAULT_EXPERIMENT, ...experiment }, "layers-over-time");

const DELTA = "rms delta dL/dz by layer and epoch";

describe("layers over time", () => {
  let app: OpenApp;
  afterEach(() => app.close());

  const picture = (page: Page, name: string) => page.getByRole("img", { name, exact: true });

  const readTable = (page: Page, name: string): Promise<string[][]> =>
    page
      .getByRole("table", { name, exact: true })
      .evaluate((table: HTMLTableElement) =>
        [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
      );

  const slider = (page: Page, variant: string) =>
    page.getByRole("slider", { name: `epoch and layer, ${variant}`, exact: true });

  it("take the charts' place by keys, and are in the link", async () => {
    app = await openApp({ hash: hashOf(quick) });
    const { page } = app;
    await waitForResults(page, 3);
    await page.getByRole("radio", { name: "Curves" }).focus();
    await page.keyboard.press("ArrowRight");
    const chosen = page.getByRole("radio", { name: "Layers over time" });
    expect(await chosen.evaluate((radio) => radio === document.activeElement)).toBe(true);
    for (const name of ["sigmoid", "tanh", "ReLU"])
      await picture(page, `${DELTA}, ${name}`).waitFor();
    expect(await picture(page, "Loss").count()).toBe(0);
    await page.reload();
    await picture(page, `${DELTA}, sigmoid`).waitFor();
    await page.getByRole("radio", { name: "Layers over time" }).press("ArrowLeft");
    await picture(page, "Loss").waitFor();
    expect(app.problems).toEqual([]);
  });

  it("show in colour, table and readout what reached each layer", async () => {
    app = await openApp({ hash: opening(quick) });
    const { page } = app;
    await trainToEpoch(page, 15);
    await pauseTraining(page);
    await picture(page, `${DELTA}, sigmoid`).waitFor();
    const [header, ...rows] = await readTable(page, `${DELTA}, sigmoid`);
    expect(header!.slice(0, 2)).toEqual(["layer", "epoch 0"]);
    expect(rows.map(([layer]) => layer)).toEqual(["output", "layer 3", "layer 2", "layer 1"]);
    // Through each of sigmoid's layers delta shrinks by more than half at initialization.
    const atFirst = rows.map(([, value]) => Number(value));
    for (const [above, below] of [
      [1, 2],
      [2, 3],
    ] as const)
      expect(atFirst[below]).toBeLessThan(atFirst[above]! / 2);

    // On light paper less gradient is lighter: from the output down to layer 1.
    const shades = await picture(page, `${DELTA}, sigmoid`).evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const context = (canvas as HTMLCanvasElement).getContext("2d")!;
      const { data } = context.getImageData(Math.floor(width / 2), 0, 1, height);
      return [0.125, 0.375, 0.625, 0.875].map((share) => {
        const [r, g, b] = data.slice(4 * Math.round(share * height));
        return r! + g! + b!;
      });
    });
    expect(shades).toEqual(shades.toSorted((a, b) => a - b));
    expect(new Set(shades).size).toBe(4);

    await slider(page, "tanh").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowUp");
    const [, , , tanhLayer2] = await readTable(page, `${DELTA}, tanh`);
    expect(tanhLayer2![0]).toBe("layer 2");
    await page.getByText("epoch 0, layer 2", { exact: true }).waitFor();
    expect(await slider(page, "tanh").getAttribute("aria-valuetext")).toBe(
      `epoch 0, layer 2: ${tanhLayer2![1]}`,
    );
    // The same moment and layer in every map.
    expect(await slider(page, "sigmoid").getAttribute("aria-valuetext")).toBe(
      `epoch 0, layer 2: ${rows[2]![1]}`,
    );
    expect(app.problems).toEqual([]);
  });

  it("show every statistic, and say why a value is missing", async () => {
    app = await openApp({ hash: opening(quick) });
    const { page } = app;
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await choose(page, "Statistic", "saturated share");
    const saturated = "saturated share by layer and epoch, ReLU";
    await picture(page, saturated).waitFor();
    const [, output] = await readTable(page, saturated);
    expect(output!.slice(0, 2)).toEqual(["output", "hidden layers only"]);
    await choose(page, "Statistic", "log₁₀ update ratio");
    const ratio = "update ratio by layer and epoch, ReLU";
    await picture(page, ratio).waitFor();
    const [, , layer3] = await readTable(page, ratio);
    expect(layer3!.slice(0, 2)).toEqual(["layer 3", "no step yet"]);
    expect(Number(layer3!.at(-1))).toBeGreaterThan(0);
    for (const statistic of [
      "log₁₀ rms weight gradient dL/dW",
      "log₁₀ std of activations",
      "dead share",
    ]) {
      await choose(page, "Statistic", statistic);
      const name = statistic.replace("log₁₀ ", "");
      await picture(page, `${name} by layer and epoch, ReLU`).waitFor();
    }
    expect(app.problems).toEqual([]);
  });

  it("stand in rows that fit, whatever the depths, and stay blank after divergence", async () => {
    const base = { ...DEFAULT_EXPERIMENT, ...quick };
    const variants = [
      ...makeVariants(base, "depth", [1, 4]),
      { name: "wild", training: { learningRate: 10 }, network: { activation: "linear" as const } },
    ];
    const training = { ...base.training, optimizer: "momentum" as const };
    app = await openApp({ hash: opening({ ...quick, variants, training }) });
    const { page } = app;
    await trainToEpoch(page, 10);
    await pauseTraining(page);
    await page.getByText("no layers 2 to 4", { exact: true }).waitFor();
    await page.getByText("no layer 4", { exact: true }).waitFor();
    const shallow = await readTable(page, `${DELTA}, depth 1`);
    expect(shallow.map(([layer]) => layer)).toEqual(["layer", "output", "layer 1"]);
    const wild = await readTable(page, `${DELTA}, wild`);
    expect(wild.at(-1)!.at(-1)).toBe("diverged");
  });

  it.each([1, 3, 6])("of %i variants fit a school laptop", async (numVariants) => {
    const names = ["sigmoid", "tanh", "relu", "gelu", "elu", "sine"].slice(0, numVariants);
    const variants = numVariants === 1 ? [] : makeVariants(DEFAULT_EXPERIMENT, "activation", names);
    app = await openApp({ hash: opening({ ...quick, variants }) });
    const { page } = app;
    await waitUntilBuilt(page);
    await stepEpoch(page);
    const pictures = page.getByRole("img", { name: DELTA });
    await expect.poll(() => pictures.count()).toBe(numVariants);
    for (const map of await pictures.all()) {
      const { x, y, width, height } = (await map.boundingBox())!;
      expect(y + height).toBeLessThan(640);
      expect(x + width).toBeLessThan(1366);
      expect(Math.min(width, height)).toBeGreaterThan(70);
    }
    const scrolled = await page.evaluate(() => {
      const main = document.querySelector("main")!;
      return [main.scrollHeight - main.clientHeight, main.scrollWidth - main.clientWidth];
    });
    expect(scrolled).toEqual([0, 0]);
  });

  it.each(["light", "dark"] as const)("have nothing that axe minds, %s", async (colorScheme) => {
    app = await openApp({ hash: opening(quick), colorScheme });
    const { page } = app;
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await slider(page, "sigmoid").press("ArrowLeft");
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`)),
      ).toEqual([]);
    }
  });
});
