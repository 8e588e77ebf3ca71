import type { Activation } from "./Activation";

/** Leaky ReLU with the slope 0.01 of its paper (Maas, Hannun and Ng 2013) below 0. */
export const leakyRelu: Activation = {
  id: "leakyRelu",
  name: "leaky ReLU",
  formula: "z if z > 0, else 0.01 z",
  slopeFormula: "1 if z > 0, else 0.01",
  f: (z) => (z > 0 ? z : 0.01 * z),
  slope: (z) => (z > 0 ? 1 : 0.01),
  kinks: [0],
  glsl: { f: "z > 0.0 ? z : 0.01 * z", slope: "z > 0.0 ? 1.0 : 0.01" },
  frameworks: {
    kind: "layer",
    className: "LeakyReLU",
    config: { alpha: 0.01 },
    keras: "layers.LeakyReLU(0.01)",
    torch: "nn.LeakyReLU(0.01)",
  },
};
