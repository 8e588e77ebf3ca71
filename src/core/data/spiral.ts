import type { GeneratedSource } from "./DataSource";
import { makePlaneData } from "./makePlaneData";
import { spiralPoint } from "./spiralPoint";

const TURNS = 1.75;

/** Two arms of 1.75 turns, the first of class 1; noise moves each point by up to `noise / 100` each way. */
export const spiral: GeneratedSource = {
  kind: "generated",
  isPlane: true,
  id: "spiral",
  name: "Spiral",
  task: "classes",
  classNames: ["class 0", "class 1"],
  columns: ["x1", "x2"],
  description: "Two arms wound around each other, the hardest of the two-class sets.",
  generate(numExamples, noise, _points, noiseDraws) {
    const numFirst = Math.ceil(numExamples / 2);
    const numSecond = numExamples - numFirst;
    const first = { turns: TURNS, startAngle: 0, target: 1 };
    const second = { turns: TURNS, startAngle: Math.PI, target: 0 };
    return makePlaneData(numExamples, (i) =>
      i < numFirst
        ? spiralPoint(first, i / numFirst, noise, noiseDraws)
        : spiralPoint(second, (i - numFirst) / numSecond, noise, noiseDraws),
    );
  },
};
