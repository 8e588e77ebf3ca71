import { afterEach, describe, expect, it } from "vitest";

import { DRAWING_MEASURE } from "../../src/charts/browserDrawingHost";
import { DATA_SOURCES } from "../../src/core/data/dataSources";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { choose } from "./controls";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { readNumber, waitForResults } from "./results";
import { pauseTraining, trainToEpoch } from "./trainToEpoch";

/** The first visit's variants, small enough to be quick on any machine. */
const quick = {
  replicates: 2,
  data: { ...DEFAULT_EXPERIMENT.data, examples: 60 },
  network: { ...DEFAULT_EXPERIMENT.network, hidden: [6, 6] },
  training: { ...DEFAULT_EXPERIMENT.training, epochs: 100_000 },
};

const LINE_CHARTS = ["Loss", "Gradient by layer", "Layer 1 over time"];

describe("the charts", () => {
  let app: OpenApp;
  afterEach(() => app.close());

  /** The cells of a chart's table, row by row, as screen readers meet them. */
  const readTable = (name: string): Promise<string[][]> =>
    app.page
      .getByRole("table", { name, exact: true })
      .evaluate((table: HTMLTableElement) =>
        [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
      );

  /** Waits until the loss chart ends within the epoch that the bar shows: the last drawing has come. */
  const waitForLastDrawing = () =>
    app.page.waitForFunction(() => {
      const caption = [...document.querySelectorAll("caption")].find(
        ({ textContent }) => textContent === "Loss",
      );
      const drawn = caption
        ?.closest("table")
        ?.querySelector("tbody > tr:last-child > th")?.textContent;
      const shown = document.querySelector('output[aria-label="Epoch"]')?.textContent;
      return Math.floor(Number(drawn)) === Number(shown?.replace(/\D/g, ""));
    });

  it("show, once training pauses, exactly what the cards show", async () => {
    app = await openApp({ hash: hashOf(quick) });
    await trainToEpoch(app.page, 20);
    await pauseTraining(app.page);
    await waitForLastDrawing();
    const last = (await readTable("Loss")).at(-1)!.map(Number);
    // Columns: the epoch, then train and test of each variant. A card rounds to two decimals, a table to two digits.
    for (const [i, name] of ["sigmoid", "tanh", "ReLU"].entries()) {
      const shown = await readNumber(app.page, `${name} test loss`);
      expect(Math.abs(last[2 + 2 * i]! - shown)).toBeLessThanOrEqual(0.005 + 0.06 * shown);
    }
    expect(app.problems).toEqual([]);
  });

  it("have a named picture and a table each", async () => {
    app = await openApp({ hash: hashOf(quick) });
    await waitForResults(app.page, 3);
    for (const name of LINE_CHARTS) {
      const picture = app.page.getByRole("img", { name, exact: true });
      await picture.waitFor();
      expect(await picture.evaluate((element) => element.tagName)).toBe("CANVAS");
      const [header] = await readTable(name);
      for (const variant of ["sigmoid", "tanh", "ReLU"])
        expect(header!.some((cell) => cell.startsWith(`${variant}, `))).toBe(true);
    }
    for (const name of ["sigmoid", "tanh", "ReLU"])
      await app.page.getByRole("img", { name: `Activations of layer 1, ${name}` }).waitFor();
    const unnamed = await app.page
      .locator("canvas:visible")
      .evaluateAll(
        (all) =>
          all.filter((canvas) => !canvas.ariaLabel && !canvas.closest("[aria-hidden=true]")).length,
      );
    expect(unnamed).toBe(0);
  });

  it("show delta, or the weight gradient once it is chosen", async () => {
    app = await openApp({ hash: hashOf(quick) });
    await waitForResults(app.page, 3);
    const charts = ["Gradient by layer", "Layer 1 over time"];
    const waitForColumn = (chart: string, quantity: string) =>
      app.page
        .getByRole("table", { name: chart, exact: true })
        .getByText(`sigmoid, rms ${quantity}`, { exact: true })
        .waitFor({ state: "attached" });
    for (const chart of charts) await waitForColumn(chart, "delta (dL/dz)");
    // At initialization delta shrinks towards layer 1, through each of sigmoid's layers by more than half.
    const layers = (await readTable(charts[0]!)).slice(1).map(([, sigmoid]) => Number(sigmoid));
    expect(layers[0]).toBeLessThan(layers[1]! / 2);
    await choose(app.page, "Gradient", "weight gradient dL/dW");
    for (const chart of charts) await waitForColumn(chart, "weight gradient (dL/dW)");
    const weights = (await readTable(charts[0]!)).slice(1).map(([, sigmoid]) => Number(sigmoid));
    expect(weights.every((rms) => rms > 0)).toBe(true);
    expect(weights).not.toEqual(layers);
    expect(app.problems).toEqual([]);
  });

  it("share one epoch: under the pointer, by keys, and kept by a click", async () => {
    app = await openApp({ hash: hashOf(quick) });
    await trainToEpoch(app.page, 20);
    await pauseTraining(app.page);
    await waitForLastDrawing();
    const { page } = app;
    const headings = () =>
      page.getByText(/^epoch \d/).evaluateAll((all) => all.map((b) => b.textContent));
    const slider = (chart: string) => page.getByRole("slider", { name: `epoch, ${chart}` });
    await slider("Loss").focus();
    await page.keyboard.press("Home");
    await expect.poll(headings).toEqual(["epoch 0", "epoch 0"]);
    expect(await slider("Loss").getAttribute("aria-valuetext")).toMatch(
      /^epoch 0: sigmoid .*, tanh .*, ReLU /,
    );
    await page.keyboard.press("Escape");
    await expect.poll(headings).toEqual([]);
    // What keys have shown goes with the focus.
    await slider("Loss").focus();
    await page.keyboard.press("Home");
    await expect.poll(headings).toEqual(["epoch 0", "epoch 0"]);
    await page.keyboard.press("Tab");
    await expect.poll(headings).toEqual([]);

    const loss = (await page.getByRole("img", { name: "Loss", exact: true }).boundingBox())!;
    await page.mouse.move(loss.x + 0.6 * loss.width, loss.y + 0.5 * loss.height);
    await expect.poll(async () => (await headings()).length).toBe(2);
    const [pointed] = await headings();
    await page.mouse.down();
    await page.mouse.up();
    await page.mouse.move(5, 5);
    await expect.poll(async () => (await headings())[0]).toBe(pointed);
    await page.keyboard.press("Escape");
    await expect.poll(headings).toEqual([]);
    expect(app.problems).toEqual([]);
  });

  it("call the only layer of a network without hidden ones the output", async () => {
    const network = { ...quick.network, hidden: [] };
    app = await openApp({ hash: hashOf({ ...quick, network, variants: [] }) });
    await app.page.getByRole("img", { name: "Activations of the output layer, base" }).waitFor();
    await app.page.getByRole("img", { name: "Output layer over time", exact: true }).waitFor();
    const rows = (await readTable("Gradient by layer")).slice(1);
    expect(rows.map(([layer]) => layer)).toEqual(["out"]);
    const layers = app.page.getByRole("combobox", { name: "Layer of the activations" });
    expect(await layers.getByRole("option").allTextContents()).toEqual(["out"]);
  });

  it("survive names that Vega would read as paths", async () => {
    const names = ["a.b", "c[0]", `d"'\\]`];
    const variants = names.map((name) => ({ name, network: { activation: "tanh" as const } }));
    app = await openApp({ hash: hashOf({ ...quick, variants }) });
    await app.page.getByRole("table", { name: "Loss", exact: true }).waitFor({ state: "attached" });
    const [header, ...rows] = await readTable("Loss");
    expect(header!.filter((cell) => cell.endsWith(", test loss"))).toEqual(
      names.map((name) => `${name}, test loss`),
    );
    expect(rows.at(-1)!.slice(1).map(Number)).not.toContain(NaN);
    expect(app.problems).toEqual([]);
  });

  it("take at most a tenth of the time while training", { timeout: 60_000 }, async () => {
    app = await openApp({ hash: hashOf(quick) });
    await app.page.getByRole("img", { name: "Loss", exact: true }).waitFor();
    await app.page.evaluate((measure) => {
      const drawings: [number, number][] = [];
      Object.assign(globalThis, { drawings });
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntriesByName(measure))
          drawings.push([startTime, duration]);
      }).observe({ entryTypes: ["measure"] });
    }, DRAWING_MEASURE);
    await trainToEpoch(app.page, 5);
    const begin = await app.page.evaluate(() => performance.now());
    const all = await app.page
      .waitForFunction(
        (from) => {
          const { drawings } = globalThis as unknown as { drawings: [number, number][] };
          const live = drawings.filter(([start]) => start > from);
          return live.length > 12 ? live : null;
        },
        begin,
        { timeout: 50_000 },
      )
      .then((handle) => handle.jsonValue());
    // From the first drawing to the last one's start: every one before it has had its rest.
    const [[first], [last]] = [all![0]!, all!.at(-1)!];
    const busy = all!.slice(0, -1).reduce((sum, [, duration]) => sum + duration, 0);
    expect(busy / (last - first)).toBeLessThanOrEqual(0.1);
  });

  it("are beside a confusion matrix on each card where it is asked for", async () => {
    const hash = hashOf({
      ...quick,
      data: {
        ...DEFAULT_EXPERIMENT.data,
        source: "iris",
        examples: 100,
        testFraction: 0.2,
        features: DATA_SOURCES.iris.columns,
      },
    });
    app = await openApp({ hash });
    await choose(app.page, "Show", "confusion matrix");
    await app.page.getByRole("img", { name: "Confusion matrix of tanh", exact: true }).waitFor();
    const [header, ...rows] = await readTable(
      "Confusion matrix of tanh: test examples by actual (rows) and predicted class",
    );
    expect(header).toHaveLength(4);
    const counts = rows.flatMap(([, ...cells]) => cells.map(Number));
    // A fifth of 100 rows.
    expect(counts.reduce((a, b) => a + b, 0)).toBe(20);
    expect(app.problems).toEqual([]);
  });
});
