import type { EngineHost } from "../EngineHost";
import type { DurableRun } from "./DurableRun";

/** Makes the steps of one chunk, `most` at most, and reports the networks that diverged in it. */
export async function trainChunk(
  { runId, run, device, watcher, pace }: DurableRun,
  most: number,
  host: Pick<EngineHost, "now" | "emit">,
): Promise<void> {
  const count = Math.min(most, pace.numSteps);
  const start = host.now();
  for (let i = 0; i < count; i++) run.advance();
  const divergences = await device.untilLost(run.settle());
  const durationMs = host.now() - start;
  pace.mark(durationMs, count);
  watcher.addTraining(durationMs);
  if (divergences.length > 0) host.emit({ kind: "diverged", runId, divergences });
}
