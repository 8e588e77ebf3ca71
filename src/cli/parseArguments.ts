import { parseArgs } from "node:util";

import { FIELDS } from "../core/experiment/fields";
import type { BackendName } from "../protocol/messages";

export interface Arguments {
  /** Path of the experiment document; `-` is standard input. */
  readonly file: string;
  /** Overrides the document's epochs. */
  readonly epochs: number | null;
  readonly backend: BackendName;
  readonly hasWeights: boolean;
  readonly hasData: boolean;
  readonly hasLayers: boolean;
  /** Path of the result; null is standard output. */
  readonly out: string | null;
}

export const USAGE =
  "usage: npm run --silent experiment -- FILE [--epochs N] [--backend cpu|wasm] [--weights] [--data] [--layers] [--out RESULT]";

const { min: MIN_EPOCHS, max: MAX_EPOCHS, rule: EPOCHS_RULE } = FIELDS.training.epochs;

/** The arguments, or every problem with them. */
export function parseArguments(
  args: readonly string[],
): { arguments: Arguments; problems: [] } | { arguments: null; problems: string[] } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        epochs: { type: "string" },
        backend: { type: "string", default: "cpu" },
        weights: { type: "boolean", default: false },
        data: { type: "boolean", default: false },
        layers: { type: "boolean", default: false },
        out: { type: "string" },
      },
    });
  } catch (error) {
    return { arguments: null, problems: [(error as Error).message] };
  }
  const { values, positionals } = parsed;
  const problems: string[] = [];
  if (positionals.length !== 1)
    problems.push(`FILE must be one path, or - for standard input, got ${positionals.length}`);
  const { backend } = values;
  if (backend !== "cpu" && backend !== "wasm")
    problems.push(`--backend must be cpu or wasm, got ${backend}`);
  const epochs = values.epochs === undefined ? null : Number(values.epochs);
  // Digits alone: Number() would take 1e2 and blanks.
  const isInRange = epochs === null || (epochs >= MIN_EPOCHS && epochs <= MAX_EPOCHS);
  if (epochs !== null && !(/^\d+$/.test(values.epochs ?? "") && isInRange))
    problems.push(`--epochs ${EPOCHS_RULE}, got ${values.epochs}`);
  if (values.out === "") problems.push("--out must be a path, got an empty one");
  if (problems.length > 0) return { arguments: null, problems };
  return {
    arguments: {
      file: positionals[0],
      epochs,
      backend: backend as BackendName,
      hasWeights: values.weights,
      hasData: values.data,
      hasLayers: values.layers,
      out: values.out ?? null,
    },
    problems: [],
  };
}
