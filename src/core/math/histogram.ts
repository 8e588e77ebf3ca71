/** A histogram over equal bins from `min` to `max`; non-finite values are counted apart. */
export interface Histogram {
  readonly min: number;
  readonly max: number;
  readonly counts: Uint32Array;
  readonly numNonFinite: number;
}
