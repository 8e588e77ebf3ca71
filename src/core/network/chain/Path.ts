/** One way for a gradient: the unit that it passes in each layer, from a parameter's own to the output layer. */
export interface Path {
  readonly units: readonly number[];
  /** Whether it goes round the layer, by the residual connection, instead of through the unit; never in the first. */
  readonly skips: readonly boolean[];
}
