import type { GeneratedSource } from "./DataSource";
import { makePlaneData } from "./makePlaneData";
import { spiralPoint } from "./spiralPoint";

/** 1.25 turns keep the gap between arms, `5 / (3 * 1.25) = 1.33`, near that of the two-armed spiral, 1.43. */
const TURNS = 1.25;
const NUM_ARMS = 3;

/** Three arms of 1.25 turns, one a class, dealt in turn; noise as in the two-armed spiral. */
export const spiral3: GeneratedSource = {
  kind: "generated",
  isPlane: true,
  id: "spiral3",
  name: "Three-arm spiral",
  task: "classes",
  classNames: ["class 0", "class 1", "class 2"],
  columns: ["x1", "x2"],
  description: "Three arms, three classes.",
  generate(numExamples, noise, _points, noiseDraws) {
    return makePlaneData(numExamples, (i) => {
      const target = i % NUM_ARMS;
      const position = (i - target) / NUM_ARMS;
      const numInArm = Math.ceil((numExamples - target) / NUM_ARMS);
      const arm = { turns: TURNS, startAngle: (2 * Math.PI * target) / NUM_ARMS, target };
      return spiralPoint(arm, position / numInArm, noise, noiseDraws);
    });
  },
};
