import type { PageClock } from "./PageClock";

/** The window's. */
export const browserClock: PageClock = {
  nextFrame: () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())),

  later(callback, delayMs) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
