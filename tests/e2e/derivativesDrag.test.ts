import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { quantile } from "../../src/core/math/statistics";
import { DRAG_FRAME, dragSteadily } from "./dragSteadily";
import type { OpenApp } from "./openApp";
import { goToStation, openStation } from "./openStation";
import { NETWORK_STATION_ID, STATION_IDS } from "./stationIds";
import { traceMainThread, type MainThreadTrace } from "./traceMainThread";

/** What a frame may cost the page's main thread, in ms of its own clock: other programs on the machine do not count. */
const MOST_MS = 20;

/** Milliseconds that the thread computed from each frame of the drag to the next. */
function costOfFrames({ tasks, measures }: MainThreadTrace): number[] {
  const begins = measures.map(({ startMs }) => startMs).sort((a, b) => a - b);
  return begins
    .slice(1)
    .map((end, i) =>
      tasks
        .filter(({ startMs }) => startMs >= begins[i]! && startMs < end)
        .reduce((sum, { computedMs }) => sum + computedMs, 0),
    );
}

describe("a drag with nothing training", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openStation("slope", {}, { unanswered: /engine\.worker/ });
  });
  afterAll(() => app.close());

  it.for(STATION_IDS.filter((id) => id !== NETWORK_STATION_ID))(
    `costs less than ${MOST_MS} ms in 95 of 100 frames: %s`,
    async (id, { annotate }) => {
      const { page } = app;
      await goToStation(page, id);
      const points = page.locator(".picture svg [role=slider]");
      const point = id === "slope" ? points.and(page.getByLabel("Point Q")) : points.first();
      const before = await point.getAttribute("aria-valuetext");
      const trace = await traceMainThread(page, DRAG_FRAME, () => dragSteadily(page, point));
      expect(await point.getAttribute("aria-valuetext")).not.toBe(before);
      const frames = costOfFrames(trace);
      expect(frames.length).toBeGreaterThan(50);
      const tail = quantile(frames, 0.95);
      await annotate(`95th percentile of ${frames.length} frames: ${tail.toFixed(1)} ms`);
      // Without the clock of the thread every frame would read 0.
      expect(tail).toBeGreaterThan(0);
      expect(tail).toBeLessThan(MOST_MS);
    },
  );

  it("says nothing on the console", () => expect(app.problems).toEqual([]));
});
