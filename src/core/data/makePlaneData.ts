import type { RawData } from "./DataSource";

/** One example of the plane: where it lies, and its class index or real target. */
export interface PlanePoint {
  readonly x1: number;
  readonly x2: number;
  readonly target: number;
}

/** Examples of the plane in order, as raw data with the columns `x1 x2`. */
export function makePlaneData(
  numExamples: number,
  pointAt: (index: number) => PlanePoint,
): RawData {
  const columns = new Float64Array(numExamples * 2);
  const targets = new Float64Array(numExamples);
  for (let i = 0; i < numExamples; i++) {
    const { x1, x2, target } = pointAt(i);
    columns[2 * i] = x1;
    columns[2 * i + 1] = x2;
    targets[i] = target;
  }
  return { numExamples, numColumns: 2, columns, targets };
}
