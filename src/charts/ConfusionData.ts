/** Counts `[actual][predicted]`. */
export interface ConfusionData {
  readonly counts: readonly (readonly number[])[];
}
