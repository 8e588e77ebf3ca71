import { describe, expect, it, vi } from "vitest";

import type { ChartRenderer } from "../../../src/charts/ChartRenderer";
import { DrawingQueue } from "../../../src/charts/DrawingQueue";

/** A browser whose time stands still until told, and a queue in it. */
function makeQueue(load?: () => Promise<ChartRenderer>) {
  const removed: Element[] = [];
  const renderer = { removeChart: (element) => removed.push(element) } as Partial<ChartRenderer>;
  const host = {
    nowMs: 0,
    isHeld: false,
    failures: [] as unknown[],
    durations: [] as number[],
    idle: null as { at: number; callback: () => void } | null,
  };
  const queue = new DrawingQueue(load ?? (() => Promise.resolve(renderer as ChartRenderer)), {
    now: () => host.nowMs,
    isDragging: () => host.isHeld,
    drawn: (durationMs) => host.durations.push(durationMs),
    failed: (error) => host.failures.push(error),
    whenIdle(delayMs, callback) {
      const slot = { at: host.nowMs + delayMs, callback };
      host.idle = slot;
      return () => {
        if (host.idle === slot) host.idle = null;
      };
    },
  });
  /** Lets the time pass, with every idle moment in it. */
  async function pass(ms: number): Promise<void> {
    const end = host.nowMs + ms;
    while (host.idle !== null && host.idle.at <= end) {
      const { at, callback } = host.idle;
      host.idle = null;
      host.nowMs = Math.max(host.nowMs, at);
      callback();
      await new Promise((resolve) => setImmediate(resolve));
    }
    host.nowMs = Math.max(host.nowMs, end);
  }
  const log: string[] = [];
  const ask = (element: HTMLElement, name: string, costMs = 10) =>
    queue.request(element, () => {
      log.push(`${name}@${host.nowMs}`);
      host.nowMs += costMs;
      return Promise.resolve();
    });
  return { queue, host, pass, ask, log, removed };
}

const chart = () => ({}) as HTMLElement;

describe("DrawingQueue", () => {
  it("draws one chart an idle moment, the one that waited longest first", async () => {
    const { ask, pass, log } = makeQueue();
    const [loss, ladder] = [chart(), chart()];
    ask(loss, "loss");
    ask(ladder, "ladder");
    ask(loss, "newer loss");
    await pass(1000);
    expect(log).toEqual(["newer loss@0", "ladder@10"]);
  });

  it("loads in an idle moment of its own, before the first drawing", async () => {
    const { queue, host, log } = makeQueue();
    queue.request(chart(), () => Promise.resolve(void log.push("drawn")));
    const takeIdleMoment = async () => {
      const { callback } = host.idle!;
      host.idle = null;
      callback();
      await new Promise((resolve) => setImmediate(resolve));
    };
    await takeIdleMoment();
    expect(log).toEqual([]);
    await takeIdleMoment();
    expect(log).toEqual(["drawn"]);
  });

  it("keeps drawings to a tenth of the time while training", async () => {
    const { queue, ask, pass, log } = makeQueue();
    queue.isLive = true;
    const [loss, ladder] = [chart(), chart()];
    ask(loss, "loss", 20);
    ask(ladder, "ladder", 20);
    await pass(1000);
    expect(log).toEqual(["loss@0", "ladder@200"]);
  });

  it("draws what waits at once when training pauses", async () => {
    const { queue, host, ask, pass, log } = makeQueue();
    queue.isLive = true;
    const loss = chart();
    ask(loss, "loss", 50);
    await pass(60);
    ask(loss, "last loss");
    host.nowMs = 100;
    queue.isLive = false;
    await pass(0);
    expect(log).toEqual(["loss@0", "last loss@100"]);
  });

  it("stays out of the way while the user drags", async () => {
    const { host, ask, pass, log } = makeQueue();
    host.isHeld = true;
    ask(chart(), "loss");
    await pass(500);
    expect(log).toEqual([]);
    host.isHeld = false;
    await pass(500);
    expect(log).toHaveLength(1);
  });

  it("forgets a removed chart and frees it", async () => {
    const { queue, ask, pass, log, removed } = makeQueue();
    const [loss, ladder] = [chart(), chart()];
    ask(loss, "loss");
    await pass(100);
    ask(ladder, "ladder");
    queue.remove(ladder);
    await pass(100);
    expect(log).toEqual(["loss@0"]);
    expect(removed).toEqual([ladder]);
  });

  it("reports a drawing that fails and goes on with the next", async () => {
    const { queue, host, ask, pass, log } = makeQueue();
    const error = new Error("no canvas");
    queue.request(chart(), () => Promise.reject(error));
    ask(chart(), "ladder");
    await pass(1000);
    expect(host.failures).toEqual([error]);
    expect(log).toEqual(["ladder@0"]);
    expect(host.durations).toHaveLength(2);
  });

  it("reports a renderer that cannot be loaded once, and tries again when next asked", async () => {
    const error = new Error("offline");
    const load = vi.fn<() => Promise<ChartRenderer>>(() => Promise.reject(error));
    const { host, ask, pass, log } = makeQueue(load);
    ask(chart(), "loss");
    ask(chart(), "ladder");
    await pass(1000);
    expect(host.failures).toEqual([error]);
    load.mockResolvedValue({} as ChartRenderer);
    ask(chart(), "loss again");
    await pass(1000);
    expect(log).toEqual(["loss again@1000"]);
  });
});
