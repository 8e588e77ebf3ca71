import type { RawData } from "../../core/data/DataSource";
import type { Experiment } from "../../core/experiment/Experiment";
import type { BackendChoice, BackendName, BackendPreference } from "../../protocol/messages";
import type { EngineHost } from "../EngineHost";
import { Run } from "../Run";
import { useBackend } from "./useBackend";
import { webglRenderer, type WebglRenderer } from "./webglRenderer";

/** Time for measuring one backend; the first steps, which compile and allocate, are not counted. */
const MEASURE_MS = 120;
const WARM_UP_STEPS = 3;
/** Another backend replaces a hardware GPU only when it is clearly faster: noise must not decide. */
const CLEARLY_FASTER = 1.5;

const DISPLAY_NAMES: Readonly<Record<BackendName, string>> = {
  webgl: "WebGL",
  wasm: "WebAssembly",
  cpu: "plain JavaScript",
};

/** Measurements of earlier experiments, by everything that sets the cost of a step. */
export type MeasuredSpeeds = Map<string, BackendChoice["measured"]>;

/** Makes the best backend for `experiment`, or the one asked for, the current one, and says why it is. */
export async function chooseBackend(
  preference: BackendPreference,
  experiment: Experiment,
  table: RawData | null,
  host: EngineHost,
  measuredSpeeds: MeasuredSpeeds,
): Promise<BackendChoice> {
  const renderer = await findRenderer();
  if (preference !== "auto") {
    await useBackend(preference);
    return describe(preference, "You chose it.", renderer, []);
  }
  const isHardware = renderer !== null && !renderer.isSoftware;
  const candidates: BackendName[] = isHardware ? ["webgl", "wasm", "cpu"] : ["wasm", "cpu"];
  const key = costKey(experiment, candidates);
  const measured =
    measuredSpeeds.get(key) ?? (await measureAll(candidates, experiment, table, host));
  measuredSpeeds.set(key, measured);
  const speedOf = (name: BackendName) =>
    measured.find((one) => one.name === name)?.stepsPerSecond ?? 0;
  const fastest = measured.reduce((best, one) =>
    one.stepsPerSecond > best.stepsPerSecond ? one : best,
  ).name;
  const takesGpu = isHardware && speedOf("webgl") * CLEARLY_FASTER >= speedOf(fastest);
  const name = takesGpu ? "webgl" : fastest;
  await useBackend(name);
  return describe(name, reason(name, renderer, measured), renderer, measured);
}

async function findRenderer(): Promise<WebglRenderer | null> {
  try {
    await useBackend("webgl");
    return webglRenderer();
  } catch {
    return null;
  }
}

async function measureAll(
  candidates: readonly BackendName[],
  experiment: Experiment,
  table: RawData | null,
  host: EngineHost,
): Promise<BackendChoice["measured"]> {
  const measured: { name: BackendName; stepsPerSecond: number }[] = [];
  const problems: string[] = [];
  for (const name of candidates) {
    try {
      await useBackend(name);
      measured.push({ name, stepsPerSecond: await measure(experiment, table, host) });
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (measured.length === 0) throw new Error(`No backend trains here: ${problems.join("; ")}`);
  return measured;
}

/** Steps per second of the experiment on the current backend. */
async function measure(
  experiment: Experiment,
  table: RawData | null,
  host: EngineHost,
): Promise<number> {
  const run = new Run(experiment, table);
  try {
    for (let i = 0; i < WARM_UP_STEPS; i++) run.advance();
    await run.settle();
    const start = host.now();
    let steps = 0;
    let batch = 1;
    // Doubled batches: one wait for the device a batch, as in training.
    while (host.now() - start < MEASURE_MS) {
      for (let i = 0; i < batch; i++) run.advance();
      await run.settle();
      steps += batch;
      batch *= 2;
    }
    return (1000 * steps) / (host.now() - start);
  } finally {
    run.dispose();
  }
}

/** What a step costs depends on: shapes, batch sizes and how many networks there are, not on rates or seeds. */
function costKey(
  { replicates, data, network, training, variants }: Experiment,
  candidates: readonly string[],
) {
  const cost = (part: { network?: object; training?: object }) => [part.network, part.training];
  return JSON.stringify([
    candidates,
    replicates,
    data.source,
    data.features.length,
    network.hidden,
    [training.batchSize, training.optimizer, training.loss],
    variants.map(cost),
  ]);
}

function reason(
  name: BackendName,
  renderer: WebglRenderer | null,
  measured: BackendChoice["measured"],
): string {
  const speeds = measured
    .map((one) => `${DISPLAY_NAMES[one.name]} ${Math.round(one.stepsPerSecond)}`)
    .join(", ");
  const gpu =
    renderer === null
      ? "WebGL is missing here."
      : renderer.isSoftware
        ? `WebGL here is software (${renderer.name}), not a graphics card.`
        : name === "webgl"
          ? `A graphics card runs it (${renderer.name}).`
          : `The graphics card (${renderer.name}) is slower for networks this small.`;
  return `${gpu} Steps per second measured for this experiment: ${speeds}.`;
}

function describe(
  name: BackendName,
  why: string,
  renderer: WebglRenderer | null,
  measured: BackendChoice["measured"],
): BackendChoice {
  return {
    name,
    reason: why,
    renderer: renderer?.name ?? null,
    isHalfPrecision: name === "webgl" && (renderer?.isHalfPrecision ?? false),
    measured,
  };
}
