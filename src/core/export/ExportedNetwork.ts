import type { Task } from "../data/DataSource";
import type { Standardization } from "../data/standardization";
import type { TargetScale } from "../data/TargetScale";
import type { Parameters } from "../network/initialParameters";
import type { DenseLayer } from "../network/layers";

/** A network and what it takes to predict with it from features as they are in the data. */
export interface ExportedNetwork {
  /** For people: "tanh, replicate 1, epoch 300". */
  readonly name: string;
  /** Hidden layers and, last, the output layer. */
  readonly layers: readonly DenseLayer[];
  readonly parameters: Parameters;
  readonly task: Task;
  /** Names of the inputs, in the order of the first layer's weights. */
  readonly features: readonly string[];
  /** Of the inputs; zeros and ones where there is none. */
  readonly standardization: Standardization;
  /** Of the real target: the last layer's output is `(target - mean) / std`. */
  readonly targetScale: TargetScale;
  /** Class names by index, or the one name of the real target. */
  readonly outputs: readonly string[];
}

/** Rows and what the page predicts for them. */
export interface ExampleRows {
  /** Features before standardization, `[rows, features]`, row-major. */
  readonly features: Float64Array;
  /** Class probabilities `[rows, classes]`, or real outputs `[rows, 1]`. */
  readonly predictions: ArrayLike<number>;
}

/** Something to know about an exported file, with the code that it asks for. */
export interface ExportNote {
  readonly text: string;
  readonly code?: string;
}
