import { quantile } from "../../math/statistics";
import type { GridField } from "./GridField";

/** The median slope of a field as a share of its steepest: near 0 where most of it is a plateau, 1 for a plane; NaN where it is level. */
export function typicalSteepness(field: GridField): number {
  const slopes = gridSlopes(field).filter(Number.isFinite);
  return quantile(slopes, 0.5) / quantile(slopes, 1);
}

/** The length of the gradient in each cell by differences of its neighbours, in values a cell. */
function gridSlopes({ values, resolution }: GridField): Float64Array {
  const slopes = new Float64Array(resolution ** 2);
  for (let row = 0; row < resolution; row++)
    for (let column = 0; column < resolution; column++) {
      const difference = (
        [before, after]: readonly [number, number],
        step: number,
        offset: number,
      ) => (values[offset + after * step] - values[offset + before * step]) / (after - before || 1);
      slopes[row * resolution + column] = Math.hypot(
        difference(neighbours(column, resolution), 1, row * resolution),
        difference(neighbours(row, resolution), resolution, column),
      );
    }
  return slopes;
}

function neighbours(cell: number, resolution: number): readonly [number, number] {
  return [Math.max(0, cell - 1), Math.min(resolution - 1, cell + 1)];
}
