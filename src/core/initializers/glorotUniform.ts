import { uniformInitializer } from "./uniformInitializer";

/** Variance `2 / (fanIn + fanOut)`: a compromise between forward and backward (Glorot and Bengio 2010, equation 16). */
export const glorotUniform = uniformInitializer(
  {
    id: "glorotUniform",
    name: "Glorot uniform",
    formula: "U(-l, l), l = sqrt(6 / (fanIn + fanOut))",
  },
  (fanIn, fanOut) => Math.sqrt(6 / (fanIn + fanOut)),
);
