import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DRAWING_MEASURE } from "../../src/charts/browserDrawingHost";
import { waitUntilBuilt } from "./engineReadout";
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
