/** @file `npm run --silent experiment -- FILE`: trains an experiment document in Node and writes one JSON result. */
import { open, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { text } from "node:stream/consumers";

import type { RawData } from "../core/data/DataSource";
import type { OwnTable } from "../core/data/own/OwnTable";
import { toRawData } from "../core/data/own/toRawData";
import { parseTable } from "../core/data/parseTable";
import { sourceOf } from "../core/data/sourceOf";
import type { Experiment } from "../core/experiment/Experiment";
import { parseExperiment } from "../core/experiment/parseExperiment";
import { formatProblem } from "../core/experiment/problem";
import { parseArguments, USAGE } from "./parseArguments";
import { readOwnTable } from "./readOwnTable";

const EXIT = { done: 0, divergedOrFailed: 1, wrongInput: 2 } as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args);
  if (parsed.kind === "wrong") return refuse([...parsed.problems, USAGE]);
  if (parsed.kind === "help") {
    process.stdout.write(`${USAGE}\n`);
    return EXIT.done;
  }
  const { file, out } = parsed.arguments;

  let json: string;
  try {
    json = file === "-" ? await text(process.stdin) : await readFile(toPath(file), "utf8");
  } catch (error) {
    return refuse([`${file} must be a file that can be read: ${messageOf(error)}`]);
  }
  const { table: csv } = parsed.arguments;
  const given = csv === null ? null : await readOwnTable(csv, toPath(csv));
  if (given?.table === null) return refuse(given.problems);
  const { experiment: valid, table: own, problems } = parseExperiment(json, given?.table ?? null);
  if (!valid) return refuse(problems.map(formatProblem));
  if (valid.data.source === "own" && own === null) return refuse([missingRows(valid)]);

  try {
    // Tried before hours of training, not after.
    if (out !== null) await (await open(toPath(out), "a")).close();
  } catch (error) {
    return refuse([`--out ${out} must be a file that can be written: ${messageOf(error)}`]);
  }

  // Loaded only now, so that what is wrong is refused without waiting for TensorFlow.js.
  const [{ locateWasm }, { runExperiment }] = await Promise.all([
    import("./locateWasm"),
    import("./runExperiment"),
  ]);
  locateWasm();
  const epochs = parsed.arguments.epochs ?? valid.training.epochs;
  const experiment: Experiment = {
    ...valid,
    training: { ...valid.training, epochs },
  };
  if (experiment.stop.seconds !== null)
    process.stderr.write(`stop.seconds is passed over: no result depends on the clock\n`);
  const { result, numDiverged, failure } = await runExperiment(
    experiment,
    await readTable(experiment, own),
    parsed.arguments,
    (line) => process.stderr.write(`${line}\n`),
  );
  const written = `${JSON.stringify(result)}\n`;
  if (out === null) await new Promise((done) => process.stdout.write(written, done));
  else await writeFile(toPath(out), written);
  if (failure !== null) process.stderr.write(`The run failed: ${failure}\n`);
  if (numDiverged > 0)
    process.stderr.write(`${numDiverged} network${numDiverged === 1 ? "" : "s"} diverged\n`);
  return failure !== null || numDiverged > 0 ? EXIT.divergedOrFailed : EXIT.done;
}

/** A path as its user means it: `npm run` changes the folder and leaves the user's in INIT_CWD. */
function toPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

async function readTable({ data }: Experiment, own: OwnTable | null): Promise<RawData | null> {
  const source = sourceOf(data);
  if (source.kind === "generated") return null;
  if (source.kind === "own") return own && toRawData(own);
  const folder = join(dirname(fileURLToPath(import.meta.url)), "../../static/data");
  return parseTable(await readFile(join(folder, source.file), "utf8"), source);
}

function missingRows({ data }: Experiment): string {
  return `data.table.rows must hold the rows of "${data.table?.name}", or --table must name its CSV`;
}

function refuse(lines: readonly string[]): number {
  process.stderr.write(`${lines.join("\n")}\n`);
  return EXIT.wrongInput;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
