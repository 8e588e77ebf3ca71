import type { Problem } from "../../core/experiment/Experiment";
import { makeProblem } from "../../core/experiment/problem";
import type { DenseLayer } from "../../core/network/layers";
import { parameterPlaceProblem } from "../../core/network/parameterProblem";
import type { LossMapWish, MapDirections } from "../../protocol/lossMap";
import type { StackPlan } from "../stack/planStacks";
import { lossMapSizeProblem } from "./lossMapSize";

const MOST_REACH = 1000;
const MOST_RESOLUTION = 256;

/** What is wrong with the wish for a map of one network of a plan, which may be too large for one; null where nothing is. */
export function lossMapProblem(
  plan: Pick<StackPlan, "shapes">,
  layers: readonly Pick<DenseLayer, "fanIn" | "fanOut">[],
  { directions, reach, resolution }: LossMapWish,
): Problem | null {
  if (!(reach > 0 && reach <= MOST_REACH))
    return makeProblem("reach", `must be a number above 0, at most ${MOST_REACH}`, reach);
  if (!Number.isInteger(resolution) || resolution < 1 || resolution > MOST_RESOLUTION)
    return makeProblem("resolution", `must be an integer from 1 to ${MOST_RESOLUTION}`, resolution);
  return lossMapSizeProblem(plan) ?? directionsProblem(layers, directions);
}

function directionsProblem(
  layers: readonly Pick<DenseLayer, "fanIn" | "fanOut">[],
  directions: MapDirections,
): Problem | null {
  if (directions.kind === "random") return null;
  const [first, second] = directions.places;
  const isSame =
    first.layer === second.layer && first.from === second.from && first.to === second.to;
  return (
    parameterPlaceProblem(layers, first) ??
    parameterPlaceProblem(layers, second) ??
    (isSame ? makeProblem("directions", "must be two different parameters") : null)
  );
}
