import { validateExperiment } from "../../src/core/experiment/validateExperiment";
import type { Experiment } from "../../src/core/experiment/Experiment";

/** Networks of equal shape, as the page trains them together. */
export interface Case {
  readonly name: string;
  readonly numNetworks: number;
  readonly experiment: Experiment;
}

const VARIANTS = [
  { name: "sigmoid", network: { activation: "sigmoid" } },
  { name: "tanh", network: { activation: "tanh" } },
  { name: "ReLU", network: { activation: "relu" } },
];

const SHAPES = [
  { name: "5 x 16, batch 10", hidden: [16, 16, 16, 16, 16], batchSize: 10 },
  { name: "8 x 64, batch 128", hidden: Array<number>(8).fill(64), batchSize: 128 },
];

/** Every shape for 1, 3, 15 and 24 networks; 15 of the first are the default experiment. */
export const CASES: readonly Case[] = SHAPES.flatMap(({ name, hidden, batchSize }) =>
  [1, 3, 15, 24].map((numNetworks) => {
    const variants = numNetworks === 1 ? VARIANTS.slice(1, 2) : VARIANTS;
    const { experiment, problems } = validateExperiment({
      version: 1,
      replicates: numNetworks / variants.length,
      network: { hidden },
      training: { batchSize },
      variants,
    });
    if (!experiment) throw new Error(JSON.stringify(problems));
    return { name, numNetworks, experiment };
  }),
);
