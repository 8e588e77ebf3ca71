import type { Surface } from "./Surface";

/**
 * Four valleys of equal depth: `(x^2 + y - 11)^2 + (x + y^2 - 7)^2` (Himmelblau 1972). Its points without slope were
 * found with mpmath 1.3 to 40 digits.
 */
export const himmelblau: Surface = {
  id: "himmelblau",
  name: "Himmelblau",
  text: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
  domain: { x: [-5, 5], y: [-5, 5] },
  minima: [
    [3, 2],
    [-2.805118086952745, 3.131312518250573],
    [-3.779310253377747, -3.2831859912861696],
    [3.5844283403304917, -1.8481265269644036],
  ],
  others: [
    { kind: "maximum", at: [-0.2708445906673476, -0.9230385564799815] },
    { kind: "saddle", at: [-0.12796134673068008, -1.9537149802445763] },
    { kind: "saddle", at: [-3.0730257507643897, -0.08135304428796751] },
    { kind: "saddle", at: [0.08667750455539636, 2.884254701174776] },
    { kind: "saddle", at: [3.3851541836070207, 0.07385187983774928] },
  ],
  start: [-0.5, -0.5],
  rate: 0.01,
};
