/** A quantity over a square: `[resolution, resolution]` at the centres of its cells, rows from the top down. */
export interface GridField {
  readonly values: ArrayLike<number>;
  readonly resolution: number;
}
