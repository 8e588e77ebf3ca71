import type { Curve } from "./Curve";

/** The ids of the curves. */
export type CurveId =
  | "square"
  | "cube"
  | "sine"
  | "exponential"
  | "absolute"
  | "sigmoid"
  | "tanh"
  | "relu"
  | "softplus"
  | "twoValleys";

/** Every curve by its id, in the order in which the page offers them. */
export const CURVES: Readonly<Record<CurveId, Curve>> = {
  square: { id: "square", name: "x squared", text: "x^2", domain: [-3, 3] },
  cube: { id: "cube", name: "x cubed", text: "x^3", domain: [-2, 2] },
  sine: { id: "sine", name: "sine", text: "sin(x)", domain: [-6.5, 6.5] },
  exponential: { id: "exponential", name: "exponential", text: "exp(x)", domain: [-3, 3] },
  absolute: { id: "absolute", name: "absolute value", text: "abs(x)", domain: [-3, 3] },
  sigmoid: { id: "sigmoid", name: "sigmoid", text: "sigmoid(x)", domain: [-8, 8] },
  tanh: { id: "tanh", name: "tanh", text: "tanh(x)", domain: [-4, 4] },
  relu: { id: "relu", name: "ReLU", text: "relu(x)", domain: [-3, 3] },
  softplus: { id: "softplus", name: "softplus", text: "softplus(x)", domain: [-6, 6] },
  twoValleys: {
    id: "twoValleys",
    name: "two valleys",
    text: "x^4 - 3x^2 + x",
    domain: [-2.2, 2.2],
  },
};
