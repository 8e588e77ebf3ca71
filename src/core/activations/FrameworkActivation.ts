/** @file How other frameworks write an activation, so that a network can be carried there. */

/** TensorFlow.js and Keras have it under one name. */
export interface NamedActivation {
  readonly kind: "named";
  /** For instance `softplus`; without an underscore, which TensorFlow.js would take out. */
  readonly identifier: string;
  /** PyTorch's module: `nn.Softplus()`. */
  readonly torch: string;
}

/** TensorFlow.js and Keras have it as a layer of its own. */
export interface LayerActivation {
  readonly kind: "layer";
  readonly className: string;
  /** The layer's settings as a saved model has them. */
  readonly config: Readonly<Record<string, number>>;
  /** The layer in Python: `layers.LeakyReLU(0.01)`. */
  readonly keras: string;
  /** PyTorch's module. */
  readonly torch: string;
}

/** None of them is sure to have it: a layer class of this name computes it from the tensor `x`. */
export interface CustomActivation {
  readonly kind: "custom";
  readonly className: string;
  /** In JavaScript: `tf.sin(x)`. */
  readonly tfjs: string;
  /** In Python: `keras.ops.sin(x)`. */
  readonly keras: string;
  /** In Python: `torch.sin(x)`. */
  readonly torch: string;
}

/** The same formula, not one like it, in TensorFlow.js 4, Keras 3 and PyTorch. */
export type FrameworkActivation = NamedActivation | LayerActivation | CustomActivation;
