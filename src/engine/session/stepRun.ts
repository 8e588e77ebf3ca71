import type { EngineRequests } from "../../protocol/messages";
import type { EngineHost } from "../EngineHost";
import type { GiveWay } from "../GiveWay";
import type { DurableRun } from "./DurableRun";
import { trainChunk } from "./trainChunk";

/** Makes one step, or those to the end of the epoch, and reports the exact numbers after it. */
export async function stepRun(
  loaded: DurableRun,
  unit: EngineRequests["step"]["params"]["unit"],
  host: EngineHost,
  giveWay: GiveWay,
): Promise<void> {
  const count = unit === "batch" ? 1 : loaded.run.stepsToEpochEnd;
  const end = loaded.run.step + count;
  await loaded.surviving(async ({ run, watcher }) => {
    watcher.start();
    while (run.step < end) {
      await trainChunk(loaded, end - run.step, host);
      await giveWay();
    }
    await watcher.observeNow();
    watcher.report(true);
    await watcher.serve(true);
  });
}
