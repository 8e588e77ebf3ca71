import type { Surface } from "./Surface";

/** A bent valley that is easy to enter and slow to follow: `(1 - x)^2 + 100 (y - x^2)^2` (Rosenbrock 1960). */
export const rosenbrock: Surface = {
  id: "rosenbrock",
  name: "Rosenbrock",
  text: "(1 - x)^2 + 100(y - x^2)^2",
  domain: { x: [-2, 2], y: [-1, 3] },
  minima: [[1, 1]],
  others: [],
  start: [-1.2, 1],
  rate: 0.001,
};
