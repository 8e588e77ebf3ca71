import type { Surface } from "./Surface";

/** `x^2 - y^2`, gradient `(2x, -2y)`: level at 0, where it is lowest along x and highest along y. */
export const saddle: Surface = {
  id: "saddle",
  name: "saddle",
  text: "x^2 - y^2",
  domain: { x: [-3, 3], y: [-3, 3] },
  minima: [],
  others: [{ kind: "saddle", at: [0, 0] }],
  start: [-2.4, 0.05],
  rate: 0.1,
};
