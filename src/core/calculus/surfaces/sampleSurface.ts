import { evaluate } from "../expression/evaluate";
import type { Expression } from "../expression/Expression";
import type { Surface } from "./Surface";

/** Values of f(x, y) at the centres of equal cells, `[resolution, resolution]`, rows from the largest y down. */
export function sampleSurface(
  tree: Expression,
  { x: [left, right], y: [bottom, top] }: Surface["domain"],
  resolution: number,
): Float32Array {
  const values = new Float32Array(resolution * resolution);
  for (let row = 0, i = 0; row < resolution; row++) {
    const y = top - ((top - bottom) * (row + 0.5)) / resolution;
    for (let column = 0; column < resolution; column++, i++) {
      const x = left + ((right - left) * (column + 0.5)) / resolution;
      values[i] = evaluate(tree, { x, y });
    }
  }
  return values;
}
