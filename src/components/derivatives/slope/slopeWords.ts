/** @file Words of the station of slopes. */
import type { SlopeStudy } from "../../../state/derivatives/SlopeStudy.svelte";
import { shortNumber } from "../../../core/math/shortNumber";

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
      text: "It becomes 0 too.",
      isRight: false,
      because:
        "The rise does become 0, but so does the run it is divided by. Let it shrink and read the column of slopes.",
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
  const isRising = rise * h >= 0;
  const there =
    slope === null
      ? `The curve ${SLOPE_WORDS.kink} From the left ${shortNumber(sides.left, 3)}, from the right ${shortNumber(sides.right, 3)}.`
      : "";
  return `From x = ${start} to x = ${end} the curve ${isRising ? "rises" : "falls"} by ${size} over a run of ${run}: the secant's slope is ${average}. ${there}`.trim();
}
