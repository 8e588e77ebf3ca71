import type { Initializer } from "./Initializer";

/** All weights 0: the units of a layer stay equal to one another for ever. */
export const zeros: Initializer = {
  id: "zeros",
  name: "zeros",
  formula: "0",
  family: "zeros",
  std: () => 0,
  draw: (fanIn, fanOut) => new Float32Array(fanIn * fanOut),
};
