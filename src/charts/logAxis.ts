/** Ends and ticks of an axis of exponents of ten. */
export interface LogAxis {
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
}

/** What the labels are: the exponents themselves, or the values that they are exponents of. */
export type LogLabels = "exponents" | "values";

const STEPS = [0.5, 1, 2, 4, 5, 10, 20];
const MOST_STEPS = 4;

/** Exponents of 1, 2 and 5. */
const DIGITS = [0, Math.log10(2), Math.log10(5)];
/** Exponents of round values may be a rounding off them. */
const ROUNDING = 1e-9;

/** The axis that holds these exponents, close around them, with two to five ticks. */
export function logAxis(
  exponents: readonly (number | null)[],
  labels: LogLabels = "exponents",
): LogAxis {
  const known = exponents.filter((exponent) => exponent !== null);
  if (known.length === 0) return { domain: [-1, 0], ticks: [-1, -0.5, 0] };
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return labels === "values" ? axisOfValues(low, high) : axisOfExponents(low, high);
}

/** Ends at halves and spans a decade at the least. */
function axisOfExponents(low: number, high: number): LogAxis {
  // Plus 0: rounding up -0.3 gives -0.
  const top = Math.ceil(2 * high) / 2 + 0;
  const bottom = Math.min(Math.floor(2 * low) / 2, top - 1);
  return { domain: [bottom, top], ticks: stepTicks(bottom, top, STEPS) };
}

/** Ends at 1, 2 or 5 times a power of ten; has all such ticks, or powers of ten alone where they would be too many. */
function axisOfValues(low: number, high: number): LogAxis {
  const from = Math.floor(low) - 1;
  const places = Array.from({ length: Math.ceil(high) - from + 1 }, (_, i) => from + i).flatMap(
    (power) => DIGITS.map((digit) => power + digit),
  );
  const top = places.findIndex((place) => place >= high - ROUNDING);
  const below = places.findLastIndex((place) => place <= low + ROUNDING);
  const bottom = Math.min(below, top - 1);
  const ticks = places.slice(bottom, top + 1);
  const domain = [places[bottom], places[top]] as const;
  if (ticks.length <= MOST_STEPS + 1) return { domain, ticks };
  return { domain, ticks: stepTicks(...domain, STEPS.slice(1)) };
}

/** Multiples of the smallest of these steps that makes at most five. */
function stepTicks(bottom: number, top: number, steps: readonly number[]): number[] {
  const step = steps.find((one) => (top - bottom) / one <= MOST_STEPS) ?? 50;
  const first = Math.ceil(bottom / step);
  const last = Math.floor(top / step);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step + 0);
}
