import type { RawData } from "../../core/data/DataSource";
import type { Experiment } from "../../core/experiment/Experiment";
import type { EngineRequests, LoadedRun } from "../../protocol/messages";
import { chooseBackend, type MeasuredSpeeds } from "../backend/chooseBackend";
import type { EngineHost } from "../EngineHost";
import type { GiveWay } from "../GiveWay";
import { drawRunMaterial, type RunMaterial } from "../RunMaterial";
import type { CurrentRun } from "./CurrentRun";
import type { DataTables } from "./DataTables";
import { describeRun } from "./describeRun";
import { DurableRun } from "./DurableRun";

/** What loading needs of the session around it. */
interface Surroundings {
  readonly host: EngineHost;
  readonly current: CurrentRun;
  readonly tables: DataTables;
  readonly measuredSpeeds: MeasuredSpeeds;
  /** Hears what is being done. */
  status(message: string): void;
}

/**
 * Draws the run's data and weights, chooses its backend, puts it into the place of the current one and reports its first
 * evaluation and statistics. Throws a SupersededError where a newer run was announced meanwhile.
 */
export async function loadRun(
  { runId, experiment, backend: preference }: EngineRequests["load"]["params"],
  { host, current, tables, measuredSpeeds, status }: Surroundings,
): Promise<LoadedRun> {
  current.replace(null);
  current.requireNewest(runId);
  const giveWay = current.makeGiveWay(runId);
  const table = await tables.table(experiment.data);
  status("Drawing data and weights");
  const material = await drawInParts(experiment, table, giveWay);
  status("Choosing the fastest backend");
  const choosing = { host, measuredSpeeds, giveWay, status };
  const backend = await chooseBackend(preference, material, choosing);
  current.requireNewest(runId);
  const loaded = new DurableRun(runId, material, backend.name, host, giveWay);
  current.replace(loaded);
  await loaded.watcher.observeNow(status);
  loaded.watcher.report(true);
  return describeRun(loaded.run, runId, backend);
}

async function drawInParts(
  experiment: Experiment,
  table: RawData | null,
  giveWay: GiveWay,
): Promise<RunMaterial> {
  const parts = drawRunMaterial(experiment, table);
  let part = parts.next();
  while (!part.done) {
    await giveWay();
    part = parts.next();
  }
  return part.value;
}
