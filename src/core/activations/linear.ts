import type { Activation } from "./Activation";

export const linear: Activation = {
  id: "linear",
  name: "linear",
  formula: "z",
  slopeFormula: "1",
  f: (z) => z,
  slope: () => 1,
  glsl: { f: "z", slope: "1.0" },
};
