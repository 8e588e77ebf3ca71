import type { PageClock } from "../page/PageClock";
import type { RunMonitor } from "../run/RunMonitor.svelte";

const LOOK_MS = 30;

/** Resolves with the run's id once the engine holds it; null where it was refused or the engine was lost. */
export async function untilReady(
  run: Pick<RunMonitor, "phase" | "readyRunId">,
  clock: Pick<PageClock, "later">,
): Promise<number | null> {
  while (run.phase === "loading" || run.readyRunId === null) {
    if (run.phase === "refused" || run.phase === "lost") return null;
    await new Promise<void>((resolve) => clock.later(resolve, LOOK_MS));
  }
  return run.readyRunId;
}
