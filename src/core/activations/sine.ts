import { cos } from "../math/cos";
import { sin } from "../math/sin";
import type { Activation } from "./Activation";

/** Periodic activation (Sitzmann et al. 2020, with frequency 1). */
export const sine: Activation = {
  id: "sine",
  name: "sine",
  formula: "sin(z)",
  slopeFormula: "cos(z)",
  f: sin,
  slope: cos,
  glsl: { f: "sin_(z)", slope: "cos_(z)" },
  frameworks: {
    kind: "custom",
    className: "Sine",
    tfjs: "tf.sin(x)",
    keras: "keras.ops.sin(x)",
    torch: "torch.sin(x)",
  },
};
