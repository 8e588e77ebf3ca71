/** The frames and timers of the page. */
export interface PageClock {
  /** Resolves when what is on the page has been drawn. */
  nextFrame(): Promise<void>;
  /** Calls back after a while; the function returned calls it off. */
  later(callback: () => void, delayMs: number): () => void;
}
