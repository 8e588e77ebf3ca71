import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { finish } from "../core/data/own/finish";
import { makeOwnTable } from "../core/data/own/makeOwnTable";
import type { OwnTable } from "../core/data/own/OwnTable";
import { readCsv } from "../core/data/own/readCsv";
import type { Problem } from "../core/experiment/Experiment";
import { formatProblem } from "../core/experiment/problem";

/** The table of a CSV by what it holds, as the page reads one when nothing else is chosen; or why there is none. */
export async function readOwnTable(
  given: string,
  path: string,
): Promise<{ table: OwnTable | null; problems: readonly string[] }> {
  let content: Uint8Array;
  try {
    content = await readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse([], `--table ${given} must be a file that can be read: ${reason}`);
  }
  const { cells, problem } = finish(readCsv({ name: basename(path), content }));
  if (!cells) return refuse([problem]);
  const { table, problems } = finish(makeOwnTable(cells));
  if (table) return { table, problems: [] };
  const { first, numMore } = problems;
  return refuse(first, ...(numMore > 0 ? [`${numMore} more problems like these`] : []));
}

function refuse(problems: readonly Problem[], ...sentences: readonly string[]) {
  return { table: null, problems: [...problems.map(formatProblem), ...sentences] };
}
