import { normalInitializer } from "./normalInitializer";

/** The same small spread whatever the layer's size, as in AlexNet (Krizhevsky, Sutskever and Hinton 2012). */
export const smallNormal = normalInitializer(
  {
    id: "smallNormal",
    name: "small normal",
    formula: "N(0, s^2), s = 0.01",
  },
  () => 0.01,
);
