import { locateWasm } from "../../../src/cli/locateWasm";
import type { Arguments } from "../../../src/cli/parseArguments";
import { runExperiment } from "../../../src/cli/runExperiment";
import { sourceOf } from "../../../src/core/data/sourceOf";
import { parseTable } from "../../../src/core/data/parseTable";
import { validateExperiment } from "../../../src/core/experiment/validateExperiment";
import { readDataFile } from "../dataFile";

locateWasm();

export interface ResultParameters {
  readonly weights: number[][][];
  readonly biases: number[][];
}

/** One list a layer statistic, each with a list of layers an epoch. */
export type ResultLayers = Record<
  | "deltaRms"
  | "weightGradientRms"
  | "activationMean"
  | "activationStd"
  | "saturated"
  | "dead"
  | "updateRatio",
  (number | null)[][]
> & { readonly epoch: number[] };

export interface ResultNetwork {
  readonly variant: string;
  readonly replicate: number;
  readonly diverged?: { readonly step: number; readonly layer: number };
  readonly initial?: ResultParameters;
  readonly final?: ResultParameters;
  readonly history: {
    readonly epoch: number[];
    readonly trainLoss: (number | null)[];
    readonly testLoss: (number | null)[];
    readonly trainAccuracy: (number | null)[];
    readonly testAccuracy: (number | null)[];
    readonly testR2: (number | null)[];
  };
  readonly layers?: ResultLayers;
}

interface ResultExamples {
  readonly x: number[][];
  readonly y: number[];
}

/** The command line's JSON, as DESIGN shows it. */
export interface Result {
  readonly experiment: unknown;
  readonly backend: string;
  readonly data?: { replicate: number; train: ResultExamples; test: ResultExamples }[];
  readonly networks: ResultNetwork[];
}

const EVERYTHING = { hasWeights: true, hasData: true, hasLayers: true };

/** What the command line writes for a document, everything asked for, without a process of its own. */
export async function resultOf(
  document: unknown,
  options: Partial<Pick<Arguments, "backend" | "hasWeights" | "hasData" | "hasLayers">> = {},
): Promise<Result> {
  const { experiment, problems } = validateExperiment(document);
  if (!experiment) throw new Error(`the test's document is wrong: ${JSON.stringify(problems)}`);
  const source = sourceOf(experiment.data);
  const table =
    source.kind === "table" ? parseTable(await readDataFile(source.file), source) : null;
  const { result } = await runExperiment(
    experiment,
    table,
    { file: "-", table: null, epochs: null, backend: "cpu", out: null, ...EVERYTHING, ...options },
    () => {},
  );
  return JSON.parse(JSON.stringify(result)) as Result;
}
