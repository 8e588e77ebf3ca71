import type { NumberArray } from "../NumberArray";

/** What the chain rule multiplies in one layer, of every example, after one forward pass. */
export interface LayerTrace {
  readonly fanIn: number;
  readonly fanOut: number;
  /** `[fanIn, fanOut]`. */
  readonly weights: NumberArray;
  /** What enters: the features, or what the layer before hands on, `[numExamples, fanIn]`. */
  readonly inputs: NumberArray;
  /** Local slopes `f'(z)`, times dropout's mask where there is one, `[numExamples, fanOut]`. */
  readonly slopes: Float64Array;
  /** Whether what enters is added to the activations. */
  readonly isResidual: boolean;
}

/** One network and its examples, taken apart into the factors of the chain rule. */
export interface NetworkTrace {
  readonly numExamples: number;
  readonly layers: readonly LayerTrace[];
  /** `dL/dOutputs` of each example's own data loss, `[numExamples, numOutputs]`. */
  readonly lossSlopes: Float64Array;
}

/** One example by its row, or the mean over all of them. */
export type ExampleChoice = number | "mean";

/** The rows that a choice averages over. */
export function chosenExamples({ numExamples }: NetworkTrace, choice: ExampleChoice): number[] {
  return choice === "mean" ? Array.from({ length: numExamples }, (_, i) => i) : [choice];
}
