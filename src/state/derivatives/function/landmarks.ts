import { criticalPoints } from "../../../core/calculus/curves/criticalPoints";
import type { CurveKink } from "../../../core/calculus/derivative/kinks";
import { evaluate } from "../../../core/calculus/expression/evaluate";
import type { Expression } from "../../../core/calculus/expression/Expression";
import type { Domain } from "../../../core/calculus/roots/findCrossings";

/** A place of a curve to take note of: level, or a corner. */
export interface Landmark {
  readonly x: number;
  /** The other end of a level stretch; x where it is a point. */
  readonly to: number;
  readonly value: number;
  readonly kind: "minimum" | "maximum" | "saddle" | "corner" | "flat";
  /** 0, or null at a corner. */
  readonly slope: 0 | null;
}

/** Two that are closer than this share of the domain are one. */
const SAME = 1e-6;

/** Minima, maxima, saddles, level stretches and corners of f(x), from left to right. */
export function landmarks(
  tree: Expression,
  domain: Domain,
  corners: readonly CurveKink[],
): readonly Landmark[] {
  const { points, flats } = criticalPoints(tree, domain);
  const near = SAME * (domain[1] - domain[0]);
  const found = points.map(({ x, value, kind, isKink }): Landmark => {
    // What changes no sign at a corner is no saddle: it has no tangent.
    const named = isKink && kind === "saddle" ? "corner" : kind;
    return { x, to: x, value, kind: named, slope: isKink ? null : 0 };
  });
  const others = corners
    .filter(({ at }) => !found.some(({ x }) => Math.abs(x - at) <= near))
    .map(({ at }): Landmark => {
      const value = evaluate(tree, { x: at });
      return { x: at, to: at, value, kind: "corner", slope: null };
    });
  const level = flats.map(([x, to]): Landmark => {
    const value = evaluate(tree, { x: (x + to) / 2 });
    return { x, to, value, kind: "flat", slope: 0 };
  });
  return [...found, ...others, ...level].sort((a, b) => a.x - b.x || a.to - b.to);
}
