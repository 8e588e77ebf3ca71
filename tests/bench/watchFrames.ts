import type { CDPSession, Page } from "playwright-core";

import { DRAWING_MEASURE } from "../../src/charts/browserDrawingHost";

/** What the page did for a while. */
export interface WatchedFrames {
  /** Lengths in ms of the frames in which tfjs-vis drew nothing. */
  readonly framesMs: readonly number[];
  readonly epochsPerSecond: number;
  /** Milliseconds a second that the main thread computed, tfjs-vis too; waiting for a core is no part of it. */
  readonly computedMsPerSecond: number;
}

/** Watches for `durationMs` while `act` is done: the frames that the page gets, and how far its training comes. */
export async function watchFrames(
  page: Page,
  durationMs: number,
  act: () => Promise<void>,
): Promise<WatchedFrames> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await computedMs(session);
  const [{ times, drawings, epochs }] = await Promise.all([recordFrames(page, durationMs), act()]);
  const spentMs = (await computedMs(session)) - before;
  await session.detach();
  const framesMs = times.slice(1).flatMap((end, i) => {
    const start = times[i];
    const isDrawing = drawings.some(([from, to]) => from < end && start < to);
    return isDrawing ? [] : [end - start];
  });
  const [[fromMs, from], [toMs, to]] = [epochs[0], epochs[epochs.length - 1]];
  return {
    framesMs,
    epochsPerSecond: (1000 * (to - from)) / (toMs - fromMs),
    computedMsPerSecond: (1000 * spentMs) / (times[times.length - 1] - times[0]),
  };
}

interface Recording {
  /** When each frame began. */
  readonly times: number[];
  /** Begin and end of each drawing by tfjs-vis. */
  readonly drawings: [number, number][];
  /** When the page first showed an epoch, and which. */
  readonly epochs: [number, number][];
}

function recordFrames(page: Page, durationMs: number): Promise<Recording> {
  return page.evaluate(
    ([wanted, name]) =>
      new Promise<Recording>((resolve) => {
        const output = document.querySelector('output[aria-label="Epoch"]');
        const recorder = {
          recording: { times: [], drawings: [], epochs: [] } as Recording,
          observer: new PerformanceObserver((list) => {
            for (const { startTime, duration } of list.getEntriesByName(name))
              recorder.recording.drawings.push([startTime, startTime + duration]);
          }),
          frame(now: number) {
            const { times, epochs } = recorder.recording;
            times.push(now);
            const epoch = Number(output?.textContent?.replace(/\D/g, ""));
            if (epochs.at(-1)?.[1] !== epoch) epochs.push([now, epoch]);
            if (now - times[0] < wanted) requestAnimationFrame((next) => recorder.frame(next));
            else resolve(recorder.recording);
          },
        };
        recorder.observer.observe({ type: "measure" });
        requestAnimationFrame((now) => recorder.frame(now));
      }),
    [durationMs, DRAWING_MEASURE] as const,
  );
}

async function computedMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}
