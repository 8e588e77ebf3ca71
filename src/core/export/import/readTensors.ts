import { makeProblem, type Report } from "../../experiment/problem";
import { asRecord, fieldOf, shown } from "./json";
import type { SavedTensor, SavedTensors } from "./SavedTensors";

const PATH = "weightsManifest";
const BYTES_PER_FLOAT = 4;

/** A manifest's entry whose place in the bytes is known. */
interface Entry {
  readonly name: string;
  readonly path: string;
  readonly shape: readonly number[];
  readonly size: number;
}

/**
 * The tensors of a weights manifest and of the bytes of its files, one after another. Everything wrong is reported:
 * null where the bytes cannot be told apart.
 */
export function readTensors(
  manifest: unknown,
  bytes: ArrayBuffer,
  report: Report,
): SavedTensors | null {
  if (!Array.isArray(manifest)) {
    report(makeProblem(PATH, "must be a list of groups of weights", manifest));
    return null;
  }
  const entries = manifest.flatMap((group: unknown, g): (Entry | null)[] => {
    const path = `${PATH}[${g}].weights`;
    const weights = fieldOf(asRecord(group), "weights");
    if (Array.isArray(weights))
      return weights.map((entry: unknown, w) => readEntry(entry, `${path}[${w}]`, report));
    report(makeProblem(path, "must be a list of weights", weights));
    return [null];
  });
  if (!entries.every((entry) => entry !== null)) return null;

  const numBytes = entries.reduce((total, { size }) => total + BYTES_PER_FLOAT * size, 0);
  if (bytes.byteLength !== numBytes) {
    const rule = `must hold the ${numBytes} bytes that ${PATH} lists`;
    report(makeProblem("weights", rule, bytes.byteLength));
    return null;
  }
  return takeTensors(entries, bytes, report);
}

function readEntry(value: unknown, path: string, report: Report): Entry | null {
  const record = asRecord(value);
  const name = fieldOf(record, "name");
  const shape = fieldOf(record, "shape");
  const dtype = fieldOf(record, "dtype");
  let isFine = true;
  const require = (isMet: boolean, field: string, rule: string, found: unknown) => {
    if (!isMet) report(makeProblem(`${path}.${field}`, rule, shown(found)));
    isFine &&= isMet;
  };
  require(typeof name === "string" && name !== "", "name", "must be a text", name);
  require(isShape(shape), "shape", "must be a list of up to 2 integers from 1 to 16777216", shape);
  require(dtype === "float32", "dtype", 'must be "float32"', dtype);
  const quantization = fieldOf(record, "quantization");
  require(quantization === undefined, "quantization", "must be absent", quantization);
  if (!isFine || !isShape(shape)) return null;
  return { name: String(name), path, shape, size: shape.reduce((size, n) => size * n, 1) };
}

function isShape(value: unknown): value is readonly number[] {
  const isSize = (n: unknown) => Number.isInteger(n) && Number(n) >= 1 && Number(n) <= 2 ** 24;
  return Array.isArray(value) && value.length <= 2 && value.every(isSize);
}

function takeTensors(entries: readonly Entry[], bytes: ArrayBuffer, report: Report): SavedTensors {
  const tensors = new Map<string, SavedTensor>();
  const view = new DataView(bytes);
  let offset = 0;
  for (const { name, path, shape, size } of entries) {
    const start = offset;
    const values = Float32Array.from({ length: size }, (_, i) =>
      view.getFloat32(start + BYTES_PER_FLOAT * i, true),
    );
    offset += BYTES_PER_FLOAT * size;
    if (tensors.has(name)) report(makeProblem(`${path}.name`, "must stand there once", name));
    if (!values.every(Number.isFinite))
      report(makeProblem(path, "must have finite numbers only", name));
    tensors.set(name, { shape, values });
  }
  return tensors;
}
