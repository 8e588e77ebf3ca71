import { parseArgs } from "node:util";

import { FIELDS } from "../core/experiment/fields";
import { shorten } from "../core/experiment/problem";
import type { BackendName } from "../protocol/messages";

export interface Arguments {
  /** Path of the experiment document; `-` is standard input. */
  readonly file: string;
  /** Path of a CSV with the rows of the user's own data; null where the document has them, or needs none. */
  readonly table: string | null;
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
  "usage: npm run --silent experiment -- FILE [--table CSV] [--epochs N] [--backend cpu|wasm] [--weights] [--data] [--layers] [--out RESULT]";

const { min: MIN_EPOCHS, max: MAX_EPOCHS, rule: EPOCHS_RULE } = FIELDS.training.epochs;

const OPTIONS = {
  table: { type: "string" },
  epochs: { type: "string" },
  backend: { type: "string" },
  weights: { type: "boolean" },
  data: { type: "boolean" },
  layers: { type: "boolean" },
  out: { type: "string" },
  help: { type: "boolean" },
} as const;

/** What the command is asked: to train, to explain itself, or something it cannot do, with every reason. */
export type Request =
  | { readonly kind: "train"; readonly arguments: Arguments }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

/** Reads the command's arguments; `--help` wins over whatever else is wrong, the last of a repeated option over the others. */
export function parseArguments(args: readonly string[]): Request {
  // Not strict, which would throw at the first problem and hide the others.
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const given = tokens.filter((token) => token.kind === "option");
  if (given.some(({ name, value }) => name === "help" && value === undefined))
    return { kind: "help" };

  const files = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const problems = given.flatMap(({ name, rawName, value, inlineValue }) => {
    const rule = ruleBrokenBy(name, value, inlineValue === true);
    if (rule === null) return [];
    const isUnknownFlag = !Object.hasOwn(OPTIONS, name) && value === undefined;
    return [`${shorten(rawName)} ${rule}${isUnknownFlag ? "" : `, got ${display(value)}`}`];
  });
  if (files.length !== 1)
    problems.unshift(`FILE must be one path, or - for standard input, got ${files.length}`);
  if (problems.length > 0) return { kind: "wrong", problems };

  const has = (option: keyof typeof OPTIONS) => given.some(({ name }) => name === option);
  const last = (option: keyof typeof OPTIONS) =>
    given.findLast(({ name }) => name === option)?.value ?? null;
  const epochs = last("epochs");
  return {
    kind: "train",
    arguments: {
      file: files[0],
      table: last("table"),
      epochs: epochs === null ? null : Number(epochs),
      backend: last("backend") === "wasm" ? "wasm" : "cpu",
      hasWeights: has("weights"),
      hasData: has("data"),
      hasLayers: has("layers"),
      out: last("out"),
    },
  };
}

/** The rule that an option's value breaks, or null. */
function ruleBrokenBy(name: string, value: string | undefined, isInline: boolean): string | null {
  if (!Object.hasOwn(OPTIONS, name)) {
    const names = Object.keys(OPTIONS).map((option) => `--${option}`);
    return `is no option of the command, which has ${names.join(", ")}`;
  }
  if (name === "epochs") return isEpochs(value) ? null : EPOCHS_RULE;
  if (name === "backend") return value === "cpu" || value === "wasm" ? null : "must be cpu or wasm";
  if (name !== "out" && name !== "table") return value === undefined ? null : "must have no value";
  // `--out --weights` forgot its path; a path that begins with a dash comes as `--out=-path`.
  const isPath = value !== undefined && value !== "" && (isInline || !value.startsWith("-"));
  return isPath ? null : "must be a path";
}

/** Digits alone: Number() would take 1e2 and blanks. */
function isEpochs(value = ""): boolean {
  return /^\d+$/.test(value) && Number(value) >= MIN_EPOCHS && Number(value) <= MAX_EPOCHS;
}

function display(value: string | undefined): string {
  if (value === undefined) return "no value";
  return value === "" ? "an empty one" : shorten(value);
}
