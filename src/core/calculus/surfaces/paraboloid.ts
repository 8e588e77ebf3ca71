import type { Surface } from "./Surface";

/** The round bowl `x^2 + y^2`, gradient `(2x, 2y)`. */
export const paraboloid: Surface = {
  id: "paraboloid",
  name: "round bowl",
  text: "x^2 + y^2",
  domain: { x: [-3, 3], y: [-3, 3] },
  minima: [[0, 0]],
  others: [],
  start: [-2.4, 1.6],
  rate: 0.1,
};
