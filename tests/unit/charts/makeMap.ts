import type { MapView } from "../../../src/core/experiment/VariantView";

/** A map of outputs over the unit square, x to the right and y down; the extent is -1 to 1 on both axes. */
export function makeMap(
  resolution: number,
  outputs: (x: number, y: number) => readonly number[],
): MapView {
  const values = Array.from({ length: resolution ** 2 }, (_, cell) =>
    outputs(
      ((cell % resolution) + 0.5) / resolution,
      (Math.floor(cell / resolution) + 0.5) / resolution,
    ),
  );
  return {
    resolution,
    extent: [-1, 1, -1, 1],
    numOutputs: values[0].length,
    values: Float32Array.from(values.flat()),
  };
}
