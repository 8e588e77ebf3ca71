import type { Surface } from "./Surface";

/** A valley ten times as steep across as along: `0.1x^2 + y^2`, gradient `(0.2x, 2y)`. */
export const elongatedBowl: Surface = {
  id: "elongatedBowl",
  name: "elongated bowl",
  text: "0.1x^2 + y^2",
  domain: { x: [-6, 6], y: [-3, 3] },
  minima: [[0, 0]],
  others: [],
  start: [-5, 2],
  rate: 0.1,
};
