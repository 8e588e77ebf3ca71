/** @file Words of the station of slopes. */
import type { Secant } from "../../../core/calculus/differences/secant";
import { shortNumber } from "../../../core/math/shortNumber";
import type { SlopeStudy } from "../../../state/derivatives/SlopeStudy.svelte";

export const SLOPE_WORDS = {
  picture: "The curve with two points on it",
  first: "Point P",
  second: "Point Q",
  distance: "Distance h of Q from P",
  shrink: "Let it shrink",
  stop: "Stop",
  reading: "Read as",
  readings: { curve: "a curve", motion: "distance over time" },
  tangent: "tangent",
  secant: "secant",
  lens: "around P, enlarged",
  question:
    "Q slides towards P, and h towards 0. Rise and run both become 0. What becomes of rise ÷ run?",
  choices: [
    {
      text: "It always becomes 0.",
      isRight: false,
      because:
        "The rise does become 0, but so does the run it is divided by. Only where the curve is level does 0 come out. Move P to x = 1, let it shrink and read the column of slopes.",
    },
    {
      text: "It grows without end, since we divide by almost 0.",
      isRight: false,
      because:
        "We divide by almost 0, but what we divide is almost 0 too. Let it shrink and read the column of slopes.",
    },
    {
      text: "It settles on one number.",
      isRight: true,
      because: "That number is the derivative: the slope of the curve at P itself.",
    },
  ],
  table: ["h", "slope", "error"],
  caption: "Slopes of the secant for each distance h",
  try: "A network learns by exactly this: how much does the error change when one weight is tweaked a little? Train one step by step and see each slope used.",
  tryLabel: "Train step by step",
  kink: "has a corner at P: one slope from the left, another from the right, and so no derivative there.",
} as const;

/** Digits of the numbers that converge. */
const DIGITS = 7;

/** A slope in as many digits as show where it settles. */
export function slopeText(slope: number | null): string {
  return slope === null ? "–" : shortNumber(slope, DIGITS);
}

/** Places between P and Q at which a curve that may be level is looked at. */
const NUM_BETWEEN = 16;

/** What the curve does from its left point to its right one. */
function describeWay(chosen: SlopeStudy["chosen"], { from, run, rise }: Secant, size: string) {
  if (rise !== 0) return `${rise * run > 0 ? "rises" : "falls"} by ${size}`;
  const between = Array.from({ length: NUM_BETWEEN }, (_, i) => from.x + (run * i) / NUM_BETWEEN);
  const isLevel = between.every((x) => chosen.value(x) === from.y);
  return isLevel ? "stays level" : "comes back to the same height";
}

/** The picture in a sentence. */
export function describeSlope({
  secant,
  slope,
  sides,
  chosen,
  isMotion,
  x,
  h,
}: SlopeStudy): string {
  const { from, to, rise } = secant;
  const [start, end] = [from, to].sort((a, b) => a.x - b.x).map((at) => shortNumber(at.x));
  if (!Number.isFinite(from.y)) return `${chosen.text} has no value at x = ${shortNumber(x)}.`;
  if (!Number.isFinite(to.y))
    return `${chosen.text} has no value at x = ${slopeText(Number((x + h).toPrecision(4)))}.`;
  const size = shortNumber(Math.abs(rise), 3);
  const run = shortNumber(Math.abs(h), 3);
  const average = shortNumber(secant.slope ?? NaN, 4);
  if (isMotion) {
    const now = slope === null ? "has no single reading" : `reads ${shortNumber(slope, 4)} m/s`;
    return `Between ${start} s and ${end} s the distance changes by ${size} m in ${run} s: ${average} m/s on average. At P the speedometer ${now}.`;
  }
  const there =
    slope === null
      ? `The curve ${SLOPE_WORDS.kink} From the left ${shortNumber(sides.left, 3)}, from the right ${shortNumber(sides.right, 3)}.`
      : "";
  return `From x = ${start} to x = ${end} the curve ${describeWay(chosen, secant, size)} over a run of ${run}: the secant's slope is ${average}. ${there}`.trim();
}
