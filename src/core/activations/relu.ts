import type { Activation } from "./Activation";

/** Rectified linear unit (Nair and Hinton 2010); NaN stays NaN, so that a diverged network shows. */
export const relu: Activation = {
  id: "relu",
  name: "ReLU",
  formula: "max(0, z)",
  slopeFormula: "1 if z > 0, else 0",
  f: (z) => (z <= 0 ? 0 : z),
  slope: (z) => (z <= 0 ? 0 : 1),
  isFlat: (z) => z <= 0,
  kinks: [0],
  glsl: { f: "z <= 0.0 ? 0.0 : z", slope: "z <= 0.0 ? 0.0 : 1.0" },
  frameworks: { kind: "named", identifier: "relu", torch: "nn.ReLU()" },
};
