import type { Block, NamedTensor } from "../blocks/Block";
import { bytesToBase64 } from "../encoding/bytesToBase64";
import { float32Bytes } from "../encoding/float32Bytes";
import { float32Text, pythonList, pythonRows } from "./pythonNumbers";

/** From how many numbers on weights are base64: decimals are for reading, and three times as long. */
const MAX_DECIMALS = 5000;

const LINE_LENGTH = 96;

/** How a Python text holds its weights. */
export interface PythonWeights {
  /** `WEIGHTS = {...}`: the tensors of each layer by its name. */
  readonly text: string;
  /** Whether they are written `decode("""base64""", ...shape)`. */
  readonly isEncoded: boolean;
}

/** The parameters in decimals that read back as the same float32, or as base64 where they are many. */
export function pythonWeights(blocks: readonly Block[]): PythonWeights {
  const layers = blocks
    .flatMap(({ steps }) => steps)
    .filter((step) => step.kind === "dense" || step.kind === "normalization");
  const all = layers.flatMap(({ tensors }) => tensors.map(({ values }) => values));
  const numValues = all.reduce((total, { length }) => total + length, 0);
  const isEncoded = numValues > MAX_DECIMALS;
  const write = isEncoded ? encoded : decimals;
  const entries = layers.map(
    ({ name, tensors }) =>
      `    "${name}": [\n${tensors.map((tensor) => `        ${write(tensor)},\n`).join("")}    ],\n`,
  );
  return { text: `WEIGHTS = {\n${entries.join("")}}`, isEncoded };
}

function decimals({ shape, values }: NamedTensor): string {
  return shape.length === 1
    ? pythonList(values, float32Text)
    : pythonRows(values, shape[1], float32Text, " ".repeat(8));
}

function encoded({ shape, values }: NamedTensor): string {
  const lines = bytesToBase64(float32Bytes([values]), LINE_LENGTH);
  return `decode("""\n${lines.join("\n")}\n""", ${shape.join(", ")})`;
}
