import type { Domain } from "../../../core/calculus/roots/findCrossings";

/** Steps of the grid of places that are tried. */
const NUM_STEPS = 800;

/** x itself where f has a value there, else the nearest place of a fine grid over the domain where it has; x if none has. */
export function nearestValue(f: (x: number) => number, x: number, [low, high]: Domain): number {
  if (Number.isFinite(f(x))) return x;
  const places = Array.from(
    { length: NUM_STEPS + 1 },
    (_, i) => low + ((high - low) * i) / NUM_STEPS,
  ).filter((place) => Number.isFinite(f(place)));
  const nearer = (a: number, b: number) => (Math.abs(b - x) < Math.abs(a - x) ? b : a);
  return places.reduce(nearer, places[0] ?? x);
}
