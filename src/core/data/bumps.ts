import type { GeneratedSource } from "./DataSource";
import { makePlaneData } from "./makePlaneData";
import { uniform } from "./uniform";

const HALF_SIDE = 6;

const BUMPS = [
  { x1: -4, x2: 2.5, sign: 1 },
  { x1: 0, x2: 2.5, sign: -1 },
  { x1: 4, x2: 2.5, sign: 1 },
  { x1: -4, x2: -2.5, sign: -1 },
  { x1: 0, x2: -2.5, sign: 1 },
  { x1: 4, x2: -2.5, sign: -1 },
];

/** The nearest bump's `sign * max(0, 1 - distance / 2)`: cones of radius 2, and 0 between them. */
export function bumpHeight(x1: number, x2: number): number {
  let height = 0;
  for (const bump of BUMPS) {
    const d1 = x1 - bump.x1;
    const d2 = x2 - bump.x2;
    const cone = bump.sign * Math.max(0, 1 - Math.sqrt(d1 * d1 + d2 * d2) / 2);
    if (Math.abs(cone) > Math.abs(height)) height = cone;
  }
  return height;
}

/** Six cones of alternating sign over the square to 6; noise `n = noise / 100` reads them at `point + n U(-6, 6)`. */
export const bumps: GeneratedSource = {
  kind: "generated",
  isPlane: true,
  id: "bumps",
  name: "Bumps",
  task: "real",
  classNames: [],
  columns: ["x1", "x2"],
  description: "Six bumps, up and down in turn, with flat ground between.",
  generate(numExamples, noise, points, noiseDraws) {
    const spread = (noise / 100) * HALF_SIDE;
    return makePlaneData(numExamples, () => {
      const x1 = uniform(points, -HALF_SIDE, HALF_SIDE);
      const x2 = uniform(points, -HALF_SIDE, HALF_SIDE);
      const judged1 = x1 + uniform(noiseDraws, -spread, spread);
      const judged2 = x2 + uniform(noiseDraws, -spread, spread);
      return { x1, x2, target: bumpHeight(judged1, judged2) };
    });
  },
};
