import { uniformInitializer } from "./uniformInitializer";

/** What was usual before 2010, and what Glorot and Bengio (2010, equation 1) compare with. */
export const standardUniform = uniformInitializer(
  {
    id: "standardUniform",
    name: "standard uniform",
    formula: "U(-l, l), l = 1 / sqrt(fanIn)",
  },
  (fanIn) => 1 / Math.sqrt(fanIn),
);
