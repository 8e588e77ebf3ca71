import type { ReplicateData } from "../../core/data/ReplicateData";
import type { DataSettings } from "../../core/experiment/Experiment";
import type { DecisionMap, MapWish } from "../../protocol/messages";
import type { GiveWay } from "../GiveWay";
import type { StackTrainer } from "../stack/StackTrainer";
import { mapGrid } from "./mapGrid";
import { findShown, shownOutputs } from "./shownOutputs";

/** Numbers of one network's points: rows of many features get fewer points. */
const MOST_VALUES = 1_000_000;

/** Maps of the shown replicate of every variant in a stack, `resolution` points along each axis. */
export async function decisionMaps(
  trainer: StackTrainer,
  settings: DataSettings,
  data: readonly ReplicateData[],
  { replicates, axes, resolution: wished }: MapWish,
  giveWay: GiveWay,
): Promise<DecisionMap[]> {
  const { plan } = trainer.stack;
  const shown = findShown(plan, replicates);
  if (shown.length === 0) return [];
  const most = (MOST_VALUES / plan.shapes[0].fanIn) ** (1 / axes.length);
  const resolution = Math.min(wished, Math.floor(most));
  const grids = shown.map((n) =>
    mapGrid(settings, data[plan.members[n].replicate], axes, resolution),
  );
  const points = grids.map(({ x }) => x);
  const values = await shownOutputs(trainer, shown, points, data, giveWay);
  return shown.map((n, i) => {
    const { variant, replicate } = plan.members[n];
    return { variant, replicate, axes, resolution, extent: grids[i].extent, values: values[i] };
  });
}
