import { uniformInitializer } from "./uniformInitializer";

/** Variance `2 / fanIn`, which keeps the variance through ReLU (He et al. 2015, equation 10). */
export const heUniform = uniformInitializer(
  {
    id: "heUniform",
    name: "He uniform",
    formula: "U(-l, l), l = sqrt(6 / fanIn)",
  },
  (fanIn) => Math.sqrt(6 / fanIn),
);
