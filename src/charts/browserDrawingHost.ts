import type { DrawingHost } from "./DrawingQueue";

/** Name of the performance measure that every drawing leaves for observers. */
export const DRAWING_MEASURE = "chart drawing";

const LONGEST_IDLE_WAIT_MS = 500;

/** The window's clock and idle moments; a pressed pointer on a slider or canvas counts as dragging. */
export function browserDrawingHost(failed: (error: unknown) => void): DrawingHost {
  let isDragging = false;
  const options = { capture: true, passive: true };
  addEventListener("pointerdown", () => (isDragging = true), options);
  for (const end of ["pointerup", "pointercancel", "blur"])
    addEventListener(end, () => (isDragging = false), options);
  return {
    now: () => performance.now(),
    isDragging: () => isDragging,
    failed,
    whenIdle,
    drawn(durationMs) {
      performance.measure(DRAWING_MEASURE, { duration: durationMs, end: performance.now() });
      performance.clearMeasures(DRAWING_MEASURE);
    },
  };
}

/** Waits, then takes an idle moment; Safari has no idle callback, a timer stands in. */
function whenIdle(delayMs: number, callback: () => void): () => void {
  let idle = 0;
  const hasIdle = "requestIdleCallback" in globalThis;
  const timer = setTimeout(() => {
    if (hasIdle) idle = requestIdleCallback(callback, { timeout: LONGEST_IDLE_WAIT_MS });
    else callback();
  }, delayMs);
  return () => {
    clearTimeout(timer);
    if (hasIdle) cancelIdleCallback(idle);
  };
}
