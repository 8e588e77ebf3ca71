import type { CustomActivation } from "../../activations/FrameworkActivation";

/** JavaScript that makes the layer of an activation known to TensorFlow.js as `tf`, before a model with it is loaded. */
export function customLayerCode({ className, tfjs }: CustomActivation): string {
  return `class ${className} extends tf.layers.Layer {
  static className = "${className}";
  call(inputs) {
    return tf.tidy(() => {
      const x = Array.isArray(inputs) ? inputs[0] : inputs;
      return ${tfjs};
    });
  }
}
tf.serialization.registerClass(${className});
`;
}
