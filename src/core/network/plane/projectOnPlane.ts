import type { Parameters } from "../initialParameters";
import type { PlaneDirection } from "./PlaneDirection";

type Trained = Pick<Parameters, "weights" | "biases" | "gammas" | "betas">;

/** Where a network stands as seen from another. */
export interface PlaneProjection {
  /** Coordinates a and b along the two directions. */
  readonly coordinates: readonly [number, number];
  /** Length of the way that is left: how far it is off the plane. */
  readonly offPlane: number;
}

/** The a and b that bring `origin + a d1 + b d2` nearest to `point`, by the normal equations of least squares. */
export function projectOnPlane(
  origin: Trained,
  [first, second]: readonly [PlaneDirection, PlaneDirection],
  point: Trained,
): PlaneProjection {
  const way = difference(point, origin);
  const [aa, ab, bb] = [dot(first, first), dot(first, second), dot(second, second)];
  const [a, b] = [dot(way, first), dot(way, second)];
  const determinant = aa * bb - ab * ab;
  // Directions of no length, as those of weights that are all 0, lead nowhere.
  const coordinates: [number, number] =
    determinant > 0 ? [(a * bb - b * ab) / determinant, (b * aa - a * ab) / determinant] : [0, 0];
  const left = dot(way, way) - coordinates[0] * a - coordinates[1] * b;
  return { coordinates, offPlane: Math.sqrt(Math.max(0, left)) };
}

const KINDS = ["weights", "biases", "gammas", "betas"] as const;

/** Tensors by kind and layer; none where nothing is. */
type Way = Partial<Record<(typeof KINDS)[number], readonly ArrayLike<number>[]>>;

function difference(to: Trained, from: Trained): Way {
  const way: Way = {};
  for (const kind of KINDS)
    way[kind] = to[kind].map((own, l) =>
      Float64Array.from(own, (value, i) => value - from[kind][l][i]),
    );
  return way;
}

function dot(a: Way, b: Way): number {
  let sum = 0;
  for (const kind of KINDS)
    a[kind]?.forEach((own, l) => {
      const other = b[kind]?.[l] ?? [];
      // What does not move is empty.
      const length = Math.min(own.length, other.length);
      for (let i = 0; i < length; i++) sum += own[i] * other[i];
    });
  return sum;
}
