/** Frames and timers of the window. */
export const browserClock = {
  /** Resolves when what is on the page has been drawn. */
  nextFrame: () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())),

  /** Calls back after a while; the function returned calls it off. */
  later(callback: () => void, delayMs: number): () => void {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
