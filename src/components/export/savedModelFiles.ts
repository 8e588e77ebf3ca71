import { unzipSync } from "fflate";

import { weightFiles } from "../../core/export/import/weightFiles";

/** A file that was chosen. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A model.json with the bytes of its weights, or a sentence on what is missing. */
export type SavedModel =
  | { readonly document: unknown; readonly weights: ArrayBuffer; readonly problem: null }
  | { readonly problem: string };

/** Beyond the largest network of the page: 1.5 GB of memory hold some 90 MB of weights at most. */
export const MOST_BYTES = 128e6;

/** Finds a saved model among files: `model.json` and the weight files that it names, or a zip file of them. */
export function savedModelFiles(files: readonly ChosenFile[], mostBytes = MOST_BYTES): SavedModel {
  const problems: string[] = [];
  const all = files.flatMap((file) => (isZip(file) ? unzip(file, mostBytes, problems) : [file]));
  if (problems.length > 0) return { problem: problems[0] };
  const jsons = all.filter(({ name }) => name.toLowerCase().endsWith(".json"));
  const json = jsons.find(({ name }) => baseName(name) === "model.json") ?? jsons.at(0);
  if (!json) return { problem: "There must be a model.json, or a zip file that holds one." };
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder().decode(json.bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `${baseName(json.name)} must be JSON (${reason}).` };
  }
  const parts: Uint8Array[] = [];
  for (const path of weightFiles(document)) {
    const part = all.find(({ name }) => baseName(name) === baseName(path));
    if (!part)
      return {
        problem: `${baseName(json.name)} names the weight file ${baseName(path)}, which must be chosen with it.`,
      };
    parts.push(part.bytes);
  }
  return { document, weights: joined(parts), problem: null };
}

function isZip({ bytes }: ChosenFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Only what may be a part of a model, and only up to the limit: a small zip file may hold a huge one. */
function unzip({ name, bytes }: ChosenFile, mostBytes: number, problems: string[]): ChosenFile[] {
  let total = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name: entry, originalSize }) => {
        if (!/\.(json|bin|weights)$/i.test(entry) && /\.[a-z]+$/i.test(entry)) return false;
        total += originalSize;
        return total <= mostBytes;
      },
    });
    if (total > mostBytes) problems.push(`${name} must hold at most ${mostBytes / 1e6} MB.`);
    return Object.entries(entries).map(([entry, content]) => ({ name: entry, bytes: content }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push(`${name} must be a whole zip file (${reason}).`);
    return [];
  }
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const part of parts) {
    all.set(part, start);
    start += part.length;
  }
  return all.buffer;
}
