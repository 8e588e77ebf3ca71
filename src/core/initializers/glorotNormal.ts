import { normalInitializer } from "./normalInitializer";

/** Glorot and Bengio's variance `2 / (fanIn + fanOut)` (2010, equation 12), drawn from a normal distribution. */
export const glorotNormal = normalInitializer(
  {
    id: "glorotNormal",
    name: "Glorot normal",
    formula: "N(0, s^2), s = sqrt(2 / (fanIn + fanOut))",
  },
  (fanIn, fanOut) => Math.sqrt(2 / (fanIn + fanOut)),
);
