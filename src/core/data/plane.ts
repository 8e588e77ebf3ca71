import type { GeneratedSource } from "./DataSource";
import { makePlaneData } from "./makePlaneData";
import { uniform } from "./uniform";

const HALF_SIDE = 6;

/** The target `(x1 + x2) / 10` over the square to 6; noise `n = noise / 100` reads it at `point + n U(-6, 6)`. */
export const plane: GeneratedSource = {
  kind: "generated",
  isPlane: true,
  id: "plane",
  name: "Plane",
  task: "real",
  classNames: [],
  columns: ["x1", "x2"],
  description: "A slope to learn: the target rises with x1 + x2.",
  generate(numExamples, noise, points, noiseDraws) {
    const spread = (noise / 100) * HALF_SIDE;
    return makePlaneData(numExamples, () => {
      const x1 = uniform(points, -HALF_SIDE, HALF_SIDE);
      const x2 = uniform(points, -HALF_SIDE, HALF_SIDE);
      const judged1 = x1 + uniform(noiseDraws, -spread, spread);
      const judged2 = x2 + uniform(noiseDraws, -spread, spread);
      return { x1, x2, target: (judged1 + judged2) / 10 };
    });
  },
};
