/** Longest stretch of work in milliseconds, but for the step that goes beyond it: half a frame, so that 50 ms are far. */
const SLICE_MS = 8;

/** The clock and the tasks of the thread that works. */
export interface SliceClock {
  /** Milliseconds. */
  now(): number;
  /** Resolves in a later task, so that input and frames come between. */
  nextTask(): Promise<void>;
}

interface SlicedWork<Step> {
  /** False once something newer has taken the work's place. */
  isWanted(): boolean;
  onslice?(step: Step): void;
}

/** Does work step by step and lets the page breathe in between; null where it was given up. */
export async function doInSlices<Step, Result>(
  work: Generator<Step, Result, void>,
  clock: SliceClock,
  { isWanted, onslice }: SlicedWork<Step>,
): Promise<{ readonly result: Result } | null> {
  for (;;) {
    await clock.nextTask();
    if (!isWanted()) return null;
    const end = clock.now() + SLICE_MS;
    let step = work.next();
    while (!step.done && clock.now() < end) step = work.next();
    if (step.done) return { result: step.value };
    onslice?.(step.value);
  }
}
