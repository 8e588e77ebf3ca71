import { cos } from "../math/cos";
import { sin } from "../math/sin";
import type { GeneratedSource } from "./DataSource";
import { makePlaneData } from "./makePlaneData";
import { uniform } from "./uniform";

const RADIUS = 5;

/** A disc of class 1 in a ring of class 0; noise `n = noise / 100` judges the class at `point + n U(-5, 5)`, points stay. */
export const circle: GeneratedSource = {
  kind: "generated",
  isPlane: true,
  id: "circle",
  name: "Circle",
  task: "classes",
  classNames: ["class 0", "class 1"],
  columns: ["x1", "x2"],
  description: "A disc inside a ring; noise gives points near the border the other class.",
  generate(numExamples, noise, points, noiseDraws) {
    const spread = (noise / 100) * RADIUS;
    const numInside = Math.ceil(numExamples / 2);
    return makePlaneData(numExamples, (i) => {
      const radius =
        i < numInside ? uniform(points, 0, RADIUS * 0.5) : uniform(points, RADIUS * 0.7, RADIUS);
      const angle = uniform(points, 0, 2 * Math.PI);
      const x1 = radius * sin(angle);
      const x2 = radius * cos(angle);
      const judged1 = x1 + uniform(noiseDraws, -spread, spread);
      const judged2 = x2 + uniform(noiseDraws, -spread, spread);
      const isInside = Math.sqrt(judged1 * judged1 + judged2 * judged2) < RADIUS * 0.5;
      return { x1, x2, target: isInside ? 1 : 0 };
    });
  },
};
