import type { Page } from "playwright-core";

/** One task of the page's main thread, or a measure on it; milliseconds. */
export interface TraceSpan {
  readonly startMs: number;
  readonly durationMs: number;
  /** Time that the thread computed, without that in which other threads and programs had its core; 0 for a measure. */
  readonly computedMs: number;
}

export interface MainThreadTrace {
  readonly tasks: readonly TraceSpan[];
  /** What the page marked by `performance.measure(name)`. */
  readonly measures: readonly TraceSpan[];
  readonly lengthMs: number;
}

/** An event of Chromium's trace format; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Tells the page's process from the browser's others. */
const PAGE_MARK = "main thread traced";

/** Records what the page's main thread does until `until` resolves; `measure` names the measures that are wanted. */
export async function traceMainThread(
  page: Page,
  measure: string,
  until: () => Promise<unknown>,
): Promise<MainThreadTrace> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing", "__metadata"] });
  await page.evaluate((name) => performance.mark(name), PAGE_MARK);
  await until();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  return readTrace(traceEvents, measure);
}

function readTrace(events: readonly TraceEvent[], measure: string): MainThreadTrace {
  const pid = events.find(({ name }) => name === PAGE_MARK)?.pid;
  const marked = events.filter((event) => event.name === measure && event.pid === pid);
  const isMain = (event: TraceEvent) =>
    event.name === "thread_name" && event.pid === pid && event.args.name === "CrRendererMain";
  const tid = events.find(isMain)?.tid;
  const tasks = events
    .filter((event) => event.pid === pid && event.tid === tid && event.ph === "X")
    .filter(({ name }) => name === "ThreadControllerImpl::RunTask")
    .map(({ ts, dur = 0, tdur = 0 }) => toSpan(ts, ts + dur, tdur));
  // They come one after another and share an id: each ends at the first end after its begin.
  const measures = marked
    .filter(({ ph }) => ph === "b")
    .flatMap(({ ts }) => {
      const ends = marked.filter((event) => event.ph === "e" && event.ts >= ts);
      return ends.length > 0 ? [toSpan(ts, Math.min(...ends.map((end) => end.ts)), 0)] : [];
    });
  const ends = tasks.map(({ startMs, durationMs }) => startMs + durationMs);
  const lengthMs = Math.max(...ends) - Math.min(...tasks.map(({ startMs }) => startMs));
  return { tasks, measures, lengthMs };
}

function toSpan(begin: number, end: number, computed: number): TraceSpan {
  return {
    startMs: begin / 1000,
    durationMs: (end - begin) / 1000,
    computedMs: computed / 1000,
  };
}

/** Whether two spans have a moment in common. */
export function overlap(a: TraceSpan, b: TraceSpan): boolean {
  return a.startMs < b.startMs + b.durationMs && b.startMs < a.startMs + a.durationMs;
}
