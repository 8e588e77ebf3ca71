/** What a slider goes through: even steps, or values of any distance, ascending. */
export type Slider =
  | { readonly min: number; readonly max: number; readonly step: number }
  | { readonly stops: readonly number[] };
