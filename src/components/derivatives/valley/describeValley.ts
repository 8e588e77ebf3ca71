import { formatCount } from "../../../core/math/formatNumber";
import { shortNumber } from "../../../core/math/shortNumber";
import type { ValleyStudy } from "../../../state/derivatives/valley/ValleyStudy.svelte";
import type { AxisName } from "./axisNames";
import { isClose } from "./isClose";
import { lossText } from "./lossText";

type Map = NonNullable<ValleyStudy["maps"]["map"]>;

/** When the map is of, and what that leaves out. */
export function describeMoment(map: Map, point: ValleyStudy["maps"]["point"]): string {
  const numOthers = map.numParameters - (map.directions.kind === "random" ? 0 : 2);
  const taken = `The map was taken at epoch ${formatCount(map.point.epoch)}, step ${formatCount(map.point.step)}, on ${formatCount(map.numExamples)} examples.`;
  const others =
    map.directions.kind === "random"
      ? `It shows two of ${formatCount(numOthers)} dimensions.`
      : `The other ${formatCount(numOthers)} weights and biases stand still on it.`;
  if (!point || point.step === map.point.step) return `${taken} ${others}`;
  const since =
    map.directions.kind === "random" ? "the network has gone off it" : "they have moved";
  return `${taken} ${others} Since then ${since} by ${shortNumber(point.offPlane, 2)} in all.`;
}

/** What is drawn on the map, and of which epochs, where training has gone on since it was taken. */
export function describeMarks(map: Map, point: ValleyStudy["maps"]["point"]): string {
  if (!point || point.epoch === map.point.epoch)
    return "arrow: downhill; ring and line: the network and its trail";
  return `map of epoch ${formatCount(map.point.epoch)}; ring and line: the network at ${formatCount(point.epoch)} and its trail; arrow: downhill`;
}

/** What the map shows, in sentences. */
export function describeValley(study: ValleyStudy, names: readonly [AxisName, AxisName]): string {
  const [look] = study.looks;
  const [loss] = study.losses;
  if (!look || !loss) return "";
  const { place } = look;
  const where = place.isNetwork ? "at the network" : "at the place looked at";
  const unit = loss.unit === 1 ? "" : " of chance";
  const slopes = names
    .map(({ symbol }, axis) => {
      const slope = place.slopes[axis as 0 | 1];
      return `${symbol} ${slope < 0 ? "falls" : "rises"} by ${shortNumber(Math.abs(slope), 3)}`;
    })
    .join(" and along ");
  const [low, high] = extentOf(loss.field.values, place.value);
  const extent = isClose([low, high])
    ? `changes by no more than ${shortNumber(high - low, 2)}${unit} over the map`
    : `goes from ${lossText(low)} to ${lossText(high)}${unit} over the map`;
  return `${loss.name} ${extent}; ${where} it is ${lossText(place.value)}, and along ${slopes} for each unit.`;
}

/** The lowest and the highest of the numbers there are. */
function extentOf(values: ArrayLike<number>, place: number): readonly [number, number] {
  let [low, high] = [place, place];
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    // Infinity is no number of a map that is drawn.
    if (values[i] > high && values[i] < Infinity) high = values[i];
  }
  return [low, high];
}

/** How flat each map is, from its numbers. */
export function describeFlatness(losses: ValleyStudy["losses"]): string {
  const shares = losses.map(({ name, steepness }) =>
    Number.isNaN(steepness)
      ? `the map of ${name.toLowerCase()} is level`
      : `half of the map of ${name.toLowerCase()} is less than ${formatPercent(steepness)} as steep`,
  );
  return `Beside its own steepest place, ${shares.join(", and ")}.`;
}

function formatPercent(share: number): string {
  return share >= 0.01 ? `${Math.ceil(100 * share)}%` : `${shortNumber(100 * share, 1)}%`;
}
