import { sourceOf } from "../../../core/data/sourceOf";
import { scaleTargets } from "../../../core/data/TargetScale";
import type { GridField } from "../../../core/network/plane/GridField";
import { typicalSteepness } from "../../../core/network/plane/typicalSteepness";
import { valueOnGrid } from "../../../core/network/plane/valueOnGrid";
import { LOSSES } from "../../../core/training/losses/losses";
import { chanceLevel } from "../../../core/verdict/chanceLevel";
import type { LossMap } from "../../../protocol/lossMap";
import type { RunRecord } from "../../run/RunRecord";
import type { LossLook, MapSlice, Pair, PlaceOnMap, ShownLoss } from "./ShownLoss";

/** What is known of the run beside its progress. */
export type RunFacts = Pick<RunRecord, "experiment" | "loaded">;

/** Loss `index` of a map; in parts of chance where it is compared with another. */
export function showLoss(
  map: LossMap,
  run: RunFacts,
  index: number,
  isInChance: boolean,
): ShownLoss {
  const { loss: id, automatic } = map.point.losses[index];
  const { values, quotients } = map.fields[index];
  const chance = chanceOf(map, run, index);
  const unit = isInChance ? chance : 1;
  const field = { values: values.map((value) => value / unit), resolution: map.resolution };
  const { name } = LOSSES[id];
  return {
    id,
    name,
    unit,
    chance,
    field,
    automatic,
    quotients,
    steepness: typicalSteepness(field),
  };
}

/** A loss of a map as seen from the network's own place, or from `cursor`. */
export function lookAtLoss(
  map: LossMap,
  { id, field, unit }: ShownLoss,
  cursor: Pair | null,
): LossLook {
  const index = map.point.losses.findIndex(({ loss }) => loss === id);
  const { value, automatic } = map.point.losses[index];
  const place: PlaceOnMap = cursor
    ? placeOnGrid(field, map.reach, cursor)
    : {
        coordinates: map.point.coordinates,
        value: value / unit,
        slopes: [automatic[0] / unit, automatic[1] / unit],
        isNetwork: true,
      };
  const slice = (axis: 0 | 1): MapSlice => ({
    slope: place.slopes[axis],
    points: cursor
      ? sliceOfGrid(field, map.reach, cursor, axis)
      : Array.from(map.fields[index].slices[axis], (loss, i) => [
          map.reach * ((2 * i) / map.resolution - 1),
          loss / unit,
        ]),
  });
  return { place, slices: [slice(0), slice(1)] };
}

/** Value and slopes at coordinates by the map itself, the slopes by the difference of two cells. */
function placeOnGrid(field: GridField, reach: number, [a, b]: Pair): PlaceOnMap {
  const at = (x: number, y: number) => valueOnGrid(field, ...toUnit(reach, [x, y]));
  const h = (2 * reach) / field.resolution;
  const limit = (value: number) => Math.min(reach - 1.5 * h, Math.max(1.5 * h - reach, value));
  const [x, y] = [limit(a), limit(b)];
  return {
    coordinates: [a, b],
    value: at(a, b),
    slopes: [(at(x + h, b) - at(x - h, b)) / (2 * h), (at(a, y + h) - at(a, y - h)) / (2 * h)],
    isNetwork: false,
  };
}

function sliceOfGrid(field: GridField, reach: number, [a, b]: Pair, axis: 0 | 1): Pair[] {
  return Array.from({ length: field.resolution + 1 }, (_, i) => {
    const along = reach * ((2 * i) / field.resolution - 1);
    const place: Pair = axis === 0 ? [along, b] : [a, along];
    return [along, valueOnGrid(field, ...toUnit(reach, place))];
  });
}

/** A place of the unit square, y from the top down. */
function toUnit(reach: number, [a, b]: Pair): Pair {
  return [(a + reach) / (2 * reach), (reach - b) / (2 * reach)];
}

function chanceOf({ replicate, numExamples, point }: LossMap, run: RunFacts, index: number) {
  const { trainY, targetScale } = run.loaded.data[replicate];
  const targets = scaleTargets(trainY.slice(0, numExamples), targetScale);
  const { task } = sourceOf(run.experiment.data);
  return chanceLevel([targets], task, run.loaded.classNames.length, point.losses[index].loss).loss;
}
