import { normalInitializer } from "./normalInitializer";

/** Variance `2 / fanIn`, which keeps the variance through ReLU (He et al. 2015, equation 10). */
export const heNormal = normalInitializer(
  {
    id: "heNormal",
    name: "He normal",
    formula: "N(0, s^2), s = sqrt(2 / fanIn)",
  },
  (fanIn) => Math.sqrt(2 / fanIn),
);
