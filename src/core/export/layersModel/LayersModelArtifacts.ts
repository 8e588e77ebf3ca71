import type { TargetScale } from "../../data/TargetScale";

/** A layer of a saved model; `inbound_nodes` only in a graph. */
export interface SavedLayer {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly name?: string;
  readonly inbound_nodes?: readonly unknown[];
}

/** The name, shape and type of a tensor; their bytes follow one another in the order of the list. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: number[];
  readonly dtype: "float32";
}

/** What people and `readLayersModel` find in `userDefinedMetadata` of `model.json`. */
export type ModelMetadata = {
  readonly name: string;
  /** In the order of the model's one input tensor `[rows, inputs]`, as they are in the data. */
  readonly inputs: readonly string[];
  readonly task: "classes" | "real";
  /** Class names in the order of the probabilities, or the target's name. */
  readonly outputs: readonly string[];
  /** Of the inputs, done by the model itself; empty where there is none. */
  readonly standardization: {
    readonly mean?: readonly number[];
    readonly std?: readonly number[];
  };
  /** Of a real target, undone by the model itself; absent where there is none. */
  readonly targetScale?: TargetScale;
  readonly notes: readonly string[];
};

/** A model as `tf.io.fromMemory` takes it, in the shape of TensorFlow.js's `ModelArtifacts`. */
export interface LayersModelArtifacts {
  readonly modelTopology: {
    readonly class_name: "Sequential" | "Functional";
    readonly config: Readonly<Record<string, unknown>> & { readonly layers: readonly SavedLayer[] };
    readonly keras_version: string;
    readonly backend: string;
  };
  readonly format: "layers-model";
  readonly generatedBy: string;
  readonly convertedBy: null;
  readonly weightSpecs: WeightSpec[];
  /** Little-endian float32. */
  readonly weightData: ArrayBuffer;
  readonly userDefinedMetadata: ModelMetadata;
}
