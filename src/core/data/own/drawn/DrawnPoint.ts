/** A point that was put on the plane by hand: each coordinate from -6 to 6. */
export interface DrawnPoint {
  readonly x1: number;
  readonly x2: number;
  /** Class index, 0 to 5. */
  readonly label: number;
}

/** Half the side of the plane. */
export const PLANE_REACH = 6;

/** Classes that points can be drawn of. */
export const MAX_DRAWN_CLASSES = 6;
