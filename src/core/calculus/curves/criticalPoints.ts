import { derivative } from "../derivative/derivative";
import { evaluateDual } from "../dual/evaluateDual";
import { oneSidedSlopes } from "../dual/oneSidedSlopes";
import type { Expression } from "../expression/Expression";
import { bisect } from "../roots/bisect";
import { type Crossing, type Domain, findCrossings, NUM_STEPS } from "../roots/findCrossings";

/** A point where the slope is 0, or changes its sign at a kink. */
export interface CriticalPoint {
  readonly x: number;
  readonly value: number;
  /** A saddle is level, but rises or falls on both sides. */
  readonly kind: "minimum" | "maximum" | "saddle";
  /** Whether the curve has a corner there, and so no derivative. */
  readonly isKink: boolean;
}

export interface CriticalPoints {
  /** From left to right. */
  readonly points: readonly CriticalPoint[];
  /** Where the slope is exactly 0 in float64 over more than a point, as ReLU's is below 0. */
  readonly flats: readonly Domain[];
}

/** Slopes below this share of the steepest count as 0 where the curve only touches the level. */
const LEVEL = 1e-9;

/**
 * Minima, maxima and saddles of f(x) in a domain: changes of sign of f' by bisection, and where f' touches 0 without
 * one, a change of sign of f''. Two of them closer than a 480th of the domain may be missed.
 */
export function criticalPoints(tree: Expression, domain: Domain): CriticalPoints {
  const slopeAt = (x: number) => evaluateDual(tree, { of: "x", at: { x } }).slope;
  const step = (domain[1] - domain[0]) / NUM_STEPS;
  const crossings = findCrossings(slopeAt, domain);
  const points = crossings
    .filter(({ isFlat }) => !isFlat)
    .flatMap((crossing) => pointAt(tree, slopeAt, crossing, step));
  const saddles = touchings(tree, slopeAt, domain, step).filter(
    ({ x }) => !points.some((point) => Math.abs(point.x - x) < step),
  );
  return {
    points: [...points, ...saddles].sort((a, b) => a.x - b.x),
    flats: crossings
      .filter(({ isFlat }) => isFlat)
      .map((flat) => widenFlat(slopeAt, flat, domain, step)),
  };
}

function pointAt(
  tree: Expression,
  slopeAt: (x: number) => number,
  { from, to }: Crossing,
  step: number,
): CriticalPoint[] {
  const x = Math.abs(slopeAt(from)) < Math.abs(slopeAt(to)) ? from : to;
  const { value } = evaluateDual(tree, { of: "x", at: { x } });
  const nearby = [x - step / 2, x + step / 2];
  const [before, after] = nearby.map(slopeAt);
  // At a pole f' changes its sign too, but the curve is nowhere near its neighbours.
  const reach = 4 * step * Math.max(Math.abs(before), Math.abs(after));
  const isPole = nearby.some((other) => {
    const apart = Math.abs(evaluateDual(tree, { of: "x", at: { x: other } }).value - value);
    return !(apart <= reach);
  });
  if (isPole || Number.isNaN(before * after)) return [];
  const { left, right } = oneSidedSlopes(tree, { x });
  // Where a side has no slope at all, as at the end of a root, there is no derivative either.
  const isKink = !(Math.abs(right - left) <= LEVEL * Math.max(Math.abs(before), Math.abs(after)));
  const kind = before * after > 0 ? "saddle" : before < after ? "minimum" : "maximum";
  return [{ x, value, kind, isKink }];
}

/** Where f' comes down to 0 and turns round. */
function touchings(
  tree: Expression,
  slopeAt: (x: number) => number,
  domain: Domain,
  step: number,
): CriticalPoint[] {
  const first = derivative(tree);
  const bend = (x: number) => evaluateDual(first, { of: "x", at: { x } }).slope;
  return findCrossings(bend, domain).flatMap((crossing) => {
    const { from, isFlat } = crossing;
    const around = Math.max(Math.abs(slopeAt(from - step)), Math.abs(slopeAt(from + step)));
    const isLevel = !isFlat && Math.abs(slopeAt(from)) <= LEVEL * around;
    return isLevel ? pointAt(tree, slopeAt, crossing, step) : [];
  });
}

/** The stretch from end to end, which the samples only met inside. */
function widenFlat(
  slopeAt: (x: number) => number,
  { from, to }: Crossing,
  [start, end]: Domain,
  step: number,
): Domain {
  const isLevel = (x: number) => (slopeAt(x) === 0 ? 1 : -1);
  const left =
    from > start ? bisect(isLevel, { from: Math.max(start, from - step), to: from }) : null;
  const right = to < end ? bisect(isLevel, { from: to, to: Math.min(end, to + step) }) : null;
  return [left?.to ?? from, right?.from ?? to];
}
