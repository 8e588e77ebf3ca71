import type * as tf from "@tensorflow/tfjs";

import type { ReplicateData } from "../../core/data/ReplicateData";
import type { DataSettings } from "../../core/experiment/Experiment";
import { isAsInData, unscaleOutputs } from "../../core/data/TargetScale";
import { exp } from "../../core/math/exp";
import { logSumExp } from "../../core/training/losses/logSumExp";
import type { DecisionMap, MapWish } from "../../protocol/messages";
import type { GiveWay } from "../GiveWay";
import type { StackTrainer } from "../stack/StackTrainer";
import { mapGrid } from "./mapGrid";
import { passPoints } from "./passPoints";

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
  const shown = plan.members.flatMap(({ variant, replicate }, n) =>
    replicates[variant] === replicate ? [n] : [],
  );
  if (shown.length === 0) return [];
  const most = (MOST_VALUES / plan.shapes[0].fanIn) ** (1 / axes.length);
  const resolution = Math.min(wished, Math.floor(most));
  const grids = shown.map((n) =>
    mapGrid(settings, data[plan.members[n].replicate], axes, resolution),
  );
  const points = grids.map(({ x }) => x);
  const take = (_: unknown, preActivations: readonly tf.Tensor3D[]) => preActivations.slice(-1);
  const [values] = await passPoints(trainer, shown, points, take, giveWay);
  return shown.map((n, i) => {
    if (plan.task === "classes") softmaxRows(values[i], plan.shapes[plan.shapes.length - 1].fanOut);
    const { variant, replicate } = plan.members[n];
    const { targetScale } = data[replicate];
    if (!isAsInData(targetScale)) unscaleOutputs(values[i], targetScale);
    return { variant, replicate, axes, resolution, extent: grids[i].extent, values: values[i] };
  });
}

function softmaxRows(values: Float32Array, numOutputs: number): void {
  for (let start = 0; start < values.length; start += numOutputs) {
    const total = logSumExp(values, start, numOutputs);
    for (let c = start; c < start + numOutputs; c++) values[c] = exp(values[c] - total);
  }
}
