import * as tf from "@tensorflow/tfjs";

import { planeOf } from "../../core/data/planeOf";
import type { ReplicateData } from "../../core/data/ReplicateData";
import type { DataSettings } from "../../core/experiment/Experiment";
import type { UnitMaps, UnitWindow } from "../../protocol/inspection";
import type { GiveWay } from "../GiveWay";
import { stackedActivation } from "../kernels/StackedActivation";
import type { StackPlan } from "../stack/planStacks";
import type { StackTrainer } from "../stack/StackTrainer";
import { mapGrid } from "./mapGrid";
import { passPoints } from "./passPoints";

/** Multiply-adds of all points of a map: a quarter of a second of plain loops. */
const MOST_PRODUCTS = 200_000_000;
const FEWEST_POINTS = 4;

/**
 * Activations over the plane of the wished units of network `n`, as in evaluation; features are shown as the network sees
 * them. Units that there are not are left out, and a large network gets fewer points a side.
 */
export async function unitMaps(
  trainer: StackTrainer,
  n: number,
  settings: DataSettings,
  data: ReplicateData,
  windows: readonly UnitWindow[],
  wishedResolution: number,
  giveWay: GiveWay,
): Promise<UnitMaps[]> {
  const { plan } = trainer.stack;
  const shown = windows.flatMap((window) => clipWindow(plan, window));
  const plane = planeOf(settings);
  if (shown.length === 0 || plane === null) return [];
  const resolution = affordableResolution(plan, wishedResolution);
  const { extent, x } = mapGrid(settings, data, plane, resolution);
  const take = (points: tf.Tensor3D, preActivations: readonly tf.Tensor3D[]) =>
    shown.map(({ layer, first, count }) => {
      const values = layer === 0 ? points : preActivations[layer - 1];
      const own = tf.slice(values, [0, 0, first], [-1, -1, count]);
      return layer === 0 ? own : stackedActivation(own, [plan.activations[layer - 1][n]]);
    });
  const taken = await passPoints(trainer, [n], [x], take, giveWay);
  return shown.map(({ layer, first, count }, i) => ({
    ...{ layer, first, count, resolution, extent },
    values: transpose(taken[i][0], count),
  }));
}

function clipWindow({ shapes }: StackPlan, { layer, first, count }: UnitWindow): UnitWindow[] {
  const units = layer === 0 ? shapes[0].fanIn : (shapes[layer - 1]?.fanOut ?? 0);
  const start = Math.max(0, first);
  const end = Math.min(units, first + count);
  return end > start ? [{ layer, first: start, count: end - start }] : [];
}

function affordableResolution({ shapes }: StackPlan, wished: number): number {
  const products = shapes.reduce((sum, { fanIn, fanOut }) => sum + fanIn * fanOut, 0);
  const most = Math.max(FEWEST_POINTS, Math.floor(Math.sqrt(MOST_PRODUCTS / products)));
  return Math.min(wished, most);
}

/** `[points, units]` to `[units, points]`. */
function transpose(values: Float32Array, units: number): Float32Array {
  const numPoints = values.length / units;
  const result = new Float32Array(values.length);
  for (let point = 0; point < numPoints; point++)
    for (let unit = 0; unit < units; unit++)
      result[unit * numPoints + point] = values[point * units + unit];
  return result;
}
