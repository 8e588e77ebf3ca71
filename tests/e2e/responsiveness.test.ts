import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DRAWING_MEASURE } from "../../src/charts/browserDrawingHost";
import { press } from "./controls";
import { countPictures } from "./countPictures";
import { chooseBackend, waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";
import { readNumber } from "./results";
import { overlap, traceMainThread, type MainThreadTrace } from "./traceMainThread";
import { trainToEpoch, waitForEpoch } from "./trainToEpoch";

/** Long enough for some hundreds of tasks and a dozen drawings at the least. */
const NUM_EPOCHS = 80;

/** The first visit's experiment on the backend that is fastest here. */
describe("the page while it trains", () => {
  let app: OpenApp;
  let trace: MainThreadTrace;
  beforeAll(async () => {
    app = await openApp();
    const { page } = app;
    await waitUntilBuilt(page);
    await page.getByRole("img", { name: "Activations of layer 1, ReLU" }).waitFor();
    await trainToEpoch(page, 2);
    const from = await readNumber(page, "Epoch");
    trace = await traceMainThread(page, DRAWING_MEASURE, () =>
      waitForEpoch(page, from + NUM_EPOCHS, 150_000),
    );
  }, 200_000);
  afterAll(() => app.close());

  it("keeps the main thread busy no longer than 50 ms at a time, drawings aside", async ({
    annotate,
  }) => {
    const { tasks, measures } = trace;
    const others = tasks.filter((task) => !measures.some((drawing) => overlap(task, drawing)));
    expect(others.length).toBeGreaterThan(100);
    const longest = Math.max(...others.map(({ computedMs }) => computedMs));
    await annotate(`longest of ${others.length} tasks: ${longest.toFixed(1)} ms`);
    // Without the clock of the thread every task would read 0.
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual(50);
  });

  it("draws charts in at most a tenth of the time", async ({ annotate }) => {
    const { measures, lengthMs } = trace;
    expect(measures.length).toBeGreaterThan(5);
    const busy = measures.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const share = `${((100 * busy) / lengthMs).toFixed(1)}% of ${(lengthMs / 1000).toFixed(1)} s`;
    await annotate(`${measures.length} drawings took ${share}`);
    // The trace begins and ends anywhere: one drawing more than its rest may lie within.
    const longest = Math.max(...measures.map(({ durationMs }) => durationMs));
    expect(busy - longest).toBeLessThanOrEqual(0.1 * lengthMs);
  });
});

/** The same experiment with one of its networks open: what the thread computes, whoever else has its core. */
describe.each(["WebAssembly", "JavaScript"])("a network open while all train on %s", (backend) => {
  let app: OpenApp;
  let trace: MainThreadTrace;
  let numPictures: number;
  beforeAll(async () => {
    app = await openApp();
    const { page } = app;
    await chooseBackend(page, backend);
    await trainToEpoch(page, 2);
    await press(page, "Look inside tanh");
    await page.getByRole("img", { name: /^Network of tanh/ }).waitFor();
    const pictures = await countPictures(page);
    const from = await readNumber(page, "Epoch");
    trace = await traceMainThread(page, DRAWING_MEASURE, async () => {
      await waitForEpoch(page, from + NUM_EPOCHS / 4);
      await press(page, "Backward: gradients");
      await waitForEpoch(page, from + NUM_EPOCHS / 2);
    });
    numPictures = await pictures();
  }, 200_000);
  afterAll(() => app.close());

  it("keeps the main thread busy no longer than 34 ms at a time", async ({ annotate }) => {
    expect(trace.tasks.length).toBeGreaterThan(100);
    const longest = Math.max(...trace.tasks.map(({ computedMs }) => computedMs));
    await annotate(`longest of ${trace.tasks.length} tasks: ${longest.toFixed(1)} ms`);
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual(34);
  });

  it("leaves two thirds of the main thread's time", async ({ annotate }) => {
    const computed = trace.tasks.reduce((sum, { computedMs }) => sum + computedMs, 0);
    await annotate(`${((100 * computed) / trace.lengthMs).toFixed(1)}% computed`);
    expect(computed).toBeLessThanOrEqual(trace.lengthMs / 3);
  });

  it("is drawn for each look inside, not for each message", async ({ annotate }) => {
    const aSecond = numPictures / (trace.lengthMs / 1000);
    await annotate(`${aSecond.toFixed(1)} pictures a second`);
    expect(numPictures).toBeGreaterThan(5);
    // Five looks a second, and a picture more where the common scale grows.
    expect(aSecond).toBeLessThanOrEqual(10);
  });

  it("draws no charts, which are out of sight", () => expect(trace.measures).toEqual([]));
});
