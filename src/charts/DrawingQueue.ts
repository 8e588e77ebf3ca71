import type { ChartRenderer } from "./ChartRenderer";
import { DrawingBudget } from "./DrawingBudget";

/** What the queue needs of the browser. */
export interface DrawingHost {
  /** Milliseconds. */
  now(): number;
  /** Calls back in an idle moment after at least `delayMs`; the result calls it off. */
  whenIdle(delayMs: number, callback: () => void): () => void;
  /** Whether the user is dragging something now: nothing may get in the way. */
  isDragging(): boolean;
  /** Told the length of every drawing, in ms. */
  drawn(durationMs: number): void;
  /** Told why a chart could not be drawn, or the renderer not be loaded. */
  failed(error: unknown): void;
}

type Draw = (renderer: ChartRenderer) => Promise<void>;

const DRAG_POLL_MS = 120;

/**
 * Draws charts one at a time in idle moments, the one that waited longest first, within the drawing budget while
 * `isLive`. A chart asked for twice is drawn once, as it was asked for last.
 */
export class DrawingQueue {
  readonly #load: () => Promise<ChartRenderer>;
  readonly #host: DrawingHost;
  readonly #budget: DrawingBudget;
  readonly #waiting = new Map<HTMLElement, Draw>();
  #renderer: ChartRenderer | null = null;
  #isLive = false;
  #isBusy = false;
  #callOff: (() => void) | null = null;

  constructor(load: () => Promise<ChartRenderer>, host: DrawingHost, share = 0.1) {
    this.#load = load;
    this.#host = host;
    this.#budget = new DrawingBudget(() => host.now(), share);
  }

  /** While training runs drawings keep to their share of the time; once it pauses all that wait are drawn. */
  set isLive(isLive: boolean) {
    if (this.#isLive === isLive) return;
    this.#isLive = isLive;
    this.#callOff?.();
    this.#callOff = null;
    this.#schedule();
  }

  /** Asks for a drawing into the element, in place of the one that may be waiting. */
  request(element: HTMLElement, draw: Draw): void {
    this.#waiting.set(element, draw);
    this.#schedule();
  }

  /** Forgets the element and frees its chart. */
  remove(element: HTMLElement): void {
    this.#waiting.delete(element);
    this.#renderer?.removeChart(element);
  }

  get #waitMs(): number {
    if (this.#host.isDragging()) return DRAG_POLL_MS;
    return this.#isLive ? this.#budget.waitMs : 0;
  }

  #schedule(): void {
    if (this.#isBusy || this.#callOff !== null || this.#waiting.size === 0) return;
    this.#callOff = this.#host.whenIdle(this.#waitMs, () => {
      this.#callOff = null;
      void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    try {
      // To load is work enough for one idle moment.
      if (this.#renderer === null) this.#renderer = await this.#load();
      else if (this.#waitMs === 0) await this.#drawFirst(this.#renderer);
    } catch (error) {
      // Without a renderer every chart would fail the same way: they wait for the next request.
      if (this.#renderer === null) this.#waiting.clear();
      this.#host.failed(error);
    }
    this.#isBusy = false;
    this.#schedule();
  }

  async #drawFirst(renderer: ChartRenderer): Promise<void> {
    const first = this.#waiting.entries().next().value;
    if (first === undefined) return;
    const [element, draw] = first;
    this.#waiting.delete(element);
    const start = this.#host.now();
    try {
      await draw(renderer);
    } finally {
      const durationMs = this.#host.now() - start;
      this.#budget.spend(durationMs);
      this.#host.drawn(durationMs);
    }
  }
}
