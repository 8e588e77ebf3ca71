import { cos } from "../math/cos";
import { sin } from "../math/sin";
import type { GeneratedSource } from "./DataSource";
import { makePlaneData } from "./makePlaneData";
import { uniform } from "./uniform";

/** Radius of each half circle, so that both together span x1 from -5 to 5. */
const RADIUS = 10 / 3;

/** Two half circles, each with its tip inside the other; noise moves each point by up to `noise / 100` each way. */
export const moons: GeneratedSource = {
  kind: "generated",
  isPlane: true,
  id: "moons",
  name: "Moons",
  task: "classes",
  classNames: ["class 0", "class 1"],
  columns: ["x1", "x2"],
  description: "Two interlocking half circles.",
  generate(numExamples, noise, points, noiseDraws) {
    const spread = noise / 100;
    const numUpper = Math.ceil(numExamples / 2);
    return makePlaneData(numExamples, (i) => {
      const angle = uniform(points, 0, Math.PI);
      const isUpper = i < numUpper;
      // The lower moon is the upper one turned by half a turn about the origin.
      const sign = isUpper ? 1 : -1;
      const x1 = sign * RADIUS * (cos(angle) - 0.5);
      const x2 = sign * RADIUS * (sin(angle) - 0.25);
      return {
        x1: x1 + uniform(noiseDraws, -spread, spread),
        x2: x2 + uniform(noiseDraws, -spread, spread),
        target: isUpper ? 1 : 0,
      };
    });
  },
};
