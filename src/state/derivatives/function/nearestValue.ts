import type { Domain } from "../../../core/calculus/roots/findCrossings";

/** Steps of the grid of places that are tried at last. */
const NUM_FINE = 800;

/**
 * x itself where f has a value there, else the nearest place that has one on a grid over the domain of so many steps, or
 * on a fine one; x if none has.
 */
export function nearestValue(
  f: (x: number) => number,
  x: number,
  domain: Domain,
  numSteps = NUM_FINE,
): number {
  if (Number.isFinite(f(x))) return x;
  const [low, high] = domain;
  const places = Array.from(
    { length: numSteps + 1 },
    (_, i) => low + ((high - low) * i) / numSteps,
  ).filter((place) => Number.isFinite(f(place)));
  if (places.length === 0) return numSteps < NUM_FINE ? nearestValue(f, x, domain) : x;
  return places.reduce((a, b) => (Math.abs(b - x) < Math.abs(a - x) ? b : a));
}
