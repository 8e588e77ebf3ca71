import type { Activation } from "./Activation";

/** Like tanh, but with tails that thin out as 1/z instead of exponentially (Bergstra et al. 2009). */
export const softsign: Activation = {
  id: "softsign",
  name: "softsign",
  formula: "z / (1 + |z|)",
  slopeFormula: "1 / (1 + |z|)^2",
  f: (z) => z / (1 + Math.abs(z)),
  // Two divisions: the square of a huge z would overflow.
  slope: (z) => 1 / (1 + Math.abs(z)) / (1 + Math.abs(z)),
  glsl: { f: "z / (1.0 + abs(z))", slope: "1.0 / (1.0 + abs(z)) / (1.0 + abs(z))" },
  frameworks: { kind: "named", identifier: "softsign", torch: "nn.Softsign()" },
};
