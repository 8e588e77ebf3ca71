import { normalInitializer } from "./normalInitializer";

/** Variance `1 / fanIn`, which keeps the variance of a linear layer (LeCun et al. 1998, section 4.6). */
export const lecunNormal = normalInitializer(
  {
    id: "lecunNormal",
    name: "LeCun normal",
    formula: "N(0, s^2), s = sqrt(1 / fanIn)",
  },
  (fanIn) => Math.sqrt(1 / fanIn),
);
