import { formatCount, formatLoss } from "../../../core/math/formatNumber";
import { shortNumber } from "../../../core/math/shortNumber";
import { lossScale } from "../../../charts/valley/lossScale";
import type { ValleyStudy } from "../../../state/derivatives/valley/ValleyStudy.svelte";
import type { AxisName } from "./axisNames";

type Map = NonNullable<ValleyStudy["maps"]["map"]>;

/** Values closer than this, relative to them, are told by their difference. */
const CLOSE = 0.03;

/** When the map is of, and what that leaves out. */
export function describeMoment(map: Map, point: ValleyStudy["maps"]["point"]): string {
  const numOthers = map.numParameters - (map.directions.kind === "random" ? 0 : 2);
  const taken = `The map was taken at epoch ${formatCount(map.point.epoch)}, step ${formatCount(map.point.step)}, on ${formatCount(map.numExamples)} examples.`;
  const others =
    map.directions.kind === "random"
      ? `It shows two of ${formatCount(numOthers)} dimensions.`
      : `The other ${formatCount(numOthers)} weights and biases stand still on it.`;
  if (!point || point.step === map.point.step) return `${taken} ${others}`;
  return `${taken} ${others} Since then they have moved by ${shortNumber(point.offPlane, 2)} in all.`;
}

/** What the map shows, in sentences. */
export function describeValley(study: ValleyStudy, names: readonly [AxisName, AxisName]): string {
  const [look] = study.looks;
  const [loss] = study.losses;
  if (!look || !loss) return "";
  const [low, high] = lossScale([loss.field]);
  const { place } = look;
  const where = place.isNetwork ? "at the network" : "at the place looked at";
  const unit = loss.unit === 1 ? "" : " of chance";
  const slopes = names
    .map(({ symbol }, axis) => {
      const slope = place.slopes[axis as 0 | 1];
      return `${symbol} ${slope < 0 ? "falls" : "rises"} by ${shortNumber(Math.abs(slope), 3)}`;
    })
    .join(" and along ");
  const lowest = Math.min(low, place.value);
  const isClose = high - low < CLOSE * Math.abs(high);
  const extent = isClose
    ? `changes by no more than ${shortNumber(high - low, 2)}${unit} over the map`
    : `goes from ${formatLoss(lowest)} to ${formatLoss(high)}${unit} over the map`;
  return `${loss.name} ${extent}; ${where} it is ${formatLoss(place.value)}, and along ${slopes} for each unit.`;
}

/** How flat each map is, from its numbers. */
export function describeFlatness(losses: ValleyStudy["losses"]): string {
  const shares = losses.map(({ name, steepness }) =>
    Number.isNaN(steepness)
      ? `that of ${name.toLowerCase()} is level`
      : `on half of that of ${name.toLowerCase()} the slope is below ${formatPercent(steepness)}`,
  );
  return `Beside the steepest place of each map: ${shares.join(", ")}.`;
}

function formatPercent(share: number): string {
  return share >= 0.01 ? `${Math.ceil(100 * share)}%` : `${shortNumber(100 * share, 1)}%`;
}
