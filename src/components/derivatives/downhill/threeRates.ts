import type { PartialExperiment } from "../../../core/experiment/defaults";

/** Networks that differ in the learning rate alone: too small, about right, and so large that they never settle. */
export const threeRates: PartialExperiment = {
  replicates: 3,
  data: { source: "circle" },
  network: { hidden: [8, 8], activation: "tanh" },
  training: { optimizer: "sgd", epochs: 100 },
  variants: [
    { name: "rate 0.001", training: { learningRate: 0.001 } },
    { name: "rate 0.1", training: { learningRate: 0.1 } },
    { name: "rate 10", training: { learningRate: 10 } },
  ],
};
