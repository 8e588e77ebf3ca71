import type { Activation } from "./Activation";
import { sigmoid } from "./sigmoid";

/** Sigmoid linear unit, also called swish (Elfwing, Uchibe and Doya 2018); s is the sigmoid. */
export const silu: Activation = {
  id: "silu",
  name: "SiLU",
  formula: "z s(z), s(z) = 1 / (1 + e^-z)",
  slopeFormula: "s(z) (1 + z s(-z))",
  f: (z) => z * sigmoid.f(z),
  slope: (z) => sigmoid.f(z) * (1 + z * sigmoid.f(-z)),
  glsl: { f: "z * sigmoid_(z)", slope: "sigmoid_(z) * (1.0 + z * sigmoid_(-z))" },
  frameworks: { kind: "named", identifier: "swish", torch: "nn.SiLU()" },
};
