import type { Activation } from "./Activation";

/** No activation: a network of such layers is one linear map. */
export const linear: Activation = {
  id: "linear",
  name: "linear",
  formula: "z",
  slopeFormula: "1",
  f: (z) => z,
  slope: () => 1,
  glsl: { f: "z", slope: "1.0" },
  frameworks: { kind: "named", identifier: "linear", torch: "nn.Identity()" },
};
