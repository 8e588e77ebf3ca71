import { AVERAGES_KEPT, NORMALIZATION_EPSILON } from "../../network/normalize";
import type { FoldedStep } from "../blocks/foldActivations";
import type { SavedLayer } from "./LayersModelArtifacts";

/** A step as TensorFlow.js and Keras save a layer. */
export function savedLayer(step: FoldedStep): SavedLayer {
  switch (step.kind) {
    case "dense": {
      const { units, activation, isTrainable } = step;
      return layer("Dense", step.name, { units, activation, use_bias: true }, isTrainable);
    }
    case "normalization": {
      const common = { axis: -1, epsilon: NORMALIZATION_EPSILON, center: true, scale: true };
      return step.over === "examples"
        ? layer("BatchNormalization", step.name, { ...common, momentum: AVERAGES_KEPT })
        : layer("LayerNormalization", step.name, common);
    }
    case "activation":
      return step.activation.kind === "named"
        ? layer("Activation", step.name, { activation: step.activation.identifier })
        : layer(
            step.activation.className,
            step.name,
            step.activation.kind === "layer" ? step.activation.config : {},
          );
    case "dropout":
      return layer("Dropout", step.name, { rate: step.rate });
  }
}

/** The layer that takes rows of `numInputs` numbers. */
export function savedInput(numInputs: number): SavedLayer {
  const config = { name: "inputs", batch_input_shape: [null, numInputs], dtype: "float32" };
  return { class_name: "InputLayer", config: { ...config, sparse: false } };
}

/** The layer that adds a block's input to its output. */
export function savedSum(name: string): SavedLayer {
  return layer("Add", name, {});
}

function layer(
  className: string,
  name: string,
  config: Readonly<Record<string, unknown>>,
  isTrainable = true,
): SavedLayer {
  return {
    class_name: className,
    config: { name, trainable: isTrainable, dtype: "float32", ...config },
  };
}
