import type { Rng } from "../math/rng";
import type { GeneratedSource } from "./DataSource";
import { makePlaneData } from "./makePlaneData";
import { uniform } from "./uniform";

const HALF_SIDE = 5;
const PADDING = 0.3;

/** A coordinate of `U(-5, 5)`, moved .3 away from its axis. */
function paddedCoordinate(points: Rng): number {
  const coordinate = uniform(points, -HALF_SIDE, HALF_SIDE);
  return coordinate > 0 ? coordinate + PADDING : coordinate - PADDING;
}

/** Class 1 where `x1 x2 >= 0`; noise `n = noise / 100` judges the class at `point + n U(-5, 5)`, points stay. */
export const xor: GeneratedSource = {
  kind: "generated",
  isPlane: true,
  id: "xor",
  name: "Exclusive or",
  task: "classes",
  classNames: ["class 0", "class 1"],
  columns: ["x1", "x2"],
  description: "Four squares; opposite corners share a class.",
  generate(numExamples, noise, points, noiseDraws) {
    const spread = (noise / 100) * HALF_SIDE;
    return makePlaneData(numExamples, () => {
      const x1 = paddedCoordinate(points);
      const x2 = paddedCoordinate(points);
      const judged1 = x1 + uniform(noiseDraws, -spread, spread);
      const judged2 = x2 + uniform(noiseDraws, -spread, spread);
      return { x1, x2, target: judged1 * judged2 >= 0 ? 1 : 0 };
    });
  },
};
