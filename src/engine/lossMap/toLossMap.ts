import type { LossMap, LossMapWish } from "../../protocol/lossMap";
import type { LossPlane } from "./LossPlane";
import type { MomentOnPlane } from "./MomentOnPlane";

/** The losses at the points of `mapShifts()`, as the map that was wished for. */
export function toLossMap(
  plane: LossPlane,
  { point, quotients }: MomentOnPlane,
  wish: LossMapWish,
  losses: readonly Float64Array[],
): LossMap {
  const { plan, objective } = plane;
  const numCells = wish.resolution ** 2;
  const slice = (values: Float64Array, from: number) =>
    Float32Array.from(values.subarray(from, from + wish.resolution + 1));
  return {
    ...wish,
    numExamples: objective.y.length,
    numParameters: plan.layout.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    origin: originOf(plane, wish),
    point,
    fields: losses.map((values, i) => ({
      values: Float32Array.from(values.subarray(0, numCells)),
      slices: [slice(values, numCells), slice(values, numCells + wish.resolution + 1)],
      quotients: quotients[i],
    })),
  };
}

function originOf({ origin, layers }: LossPlane, { directions }: LossMapWish): [number, number] {
  if (directions.kind === "random") return [0, 0];
  const [a, b] = directions.places.map(({ layer, from, to }) =>
    from === null
      ? origin.biases[layer - 1][to]
      : origin.weights[layer - 1][from * layers[layer - 1].fanOut + to],
  );
  return [a, b];
}
