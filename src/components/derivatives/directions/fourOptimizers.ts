import type { PartialExperiment } from "../../../core/experiment/defaults";

/** Networks that differ in the optimizer alone. */
export const fourOptimizers: PartialExperiment = {
  replicates: 3,
  data: { source: "moons", noise: 10 },
  network: { hidden: [8, 8], activation: "tanh" },
  training: { learningRate: 0.01, epochs: 100 },
  variants: [
    { name: "SGD", training: { optimizer: "sgd" } },
    { name: "Momentum", training: { optimizer: "momentum" } },
    { name: "RMSprop", training: { optimizer: "rmsprop" } },
    { name: "Adam", training: { optimizer: "adam" } },
  ],
};
