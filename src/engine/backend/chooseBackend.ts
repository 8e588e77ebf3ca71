import { formatNumber } from "../../core/math/formatNumber";
import type { BackendChoice, BackendName, BackendPreference } from "../../protocol/messages";
import type { EngineHost } from "../EngineHost";
import { SupersededError, type GiveWay } from "../GiveWay";
import { numSlots } from "../kernels/OptimizerUpdate";
import { Run } from "../Run";
import type { RunMaterial } from "../RunMaterial";
import type { StackPlan } from "../stack/planStacks";
import { useBackend } from "./useBackend";
import { webglRenderer, type WebglRenderer } from "./webglRenderer";

/** Time for measuring one backend; the first steps, which compile and allocate, are not counted. */
const MEASURE_MS = 80;
const WARM_UP_STEPS = 3;
/** Another backend replaces a hardware GPU only when it is clearly faster: noise must not decide. */
const CLEARLY_FASTER = 1.5;
/** The way forward, the gradient of the weights and that of the inputs. */
const PASSES = 3;
/** What plain loops do on a processor: 0.8e9 measured. */
const LOOP_PRODUCTS_PER_SECOND = 1e9;
/** How much faster loops over four numbers at once are at best. */
const FASTEST_LOOPS = 4;

const UNTRIED = "Networks this large were not tried elsewhere, where they cannot be faster.";

const DISPLAY_NAMES: Readonly<Record<BackendName, string>> = {
  webgl: "WebGL",
  wasm: "WebAssembly",
  cpu: "plain JavaScript",
};

/** Measurements of earlier experiments, by the class of what a step costs. */
export type MeasuredSpeeds = Map<string, BackendChoice["measured"]>;

/** What a choice needs besides the experiment. */
export interface Choosing {
  readonly host: EngineHost;
  readonly measuredSpeeds: MeasuredSpeeds;
  readonly giveWay: GiveWay;
  /** Hears what is being measured. */
  status(message: string): void;
}

/** Makes the best backend for `experiment`, or the one asked for, the current one, and says why it is. */
export async function chooseBackend(
  preference: BackendPreference,
  material: RunMaterial,
  choosing: Choosing,
): Promise<BackendChoice> {
  const { measuredSpeeds } = choosing;
  const renderer = await findRenderer();
  if (preference !== "auto") {
    await useBackend(preference);
    return describe(preference, "You chose it.", renderer, []);
  }
  const isHardware = renderer !== null && !renderer.isSoftware;
  const candidates: BackendName[] = isHardware ? ["webgl", "wasm", "cpu"] : ["wasm", "cpu"];
  const key = costClass(material, candidates);
  const measured = measuredSpeeds.get(key) ?? (await measureAll(candidates, material, choosing));
  measuredSpeeds.set(key, measured);
  const speedOf = (name: BackendName) =>
    measured.find((one) => one.name === name)?.stepsPerSecond ?? 0;
  const fastest = measured.reduce((best, one) =>
    one.stepsPerSecond > best.stepsPerSecond ? one : best,
  ).name;
  const takesGpu = isHardware && speedOf("webgl") * CLEARLY_FASTER >= speedOf(fastest);
  const name = takesGpu ? "webgl" : fastest;
  await useBackend(name);
  const isLarge = measured.some((one) => leavesNoHope(one, material));
  const why = `${reason(name, renderer, measured)}${isLarge ? ` ${UNTRIED}` : ""}`;
  return describe(name, why, renderer, measured);
}

async function findRenderer(): Promise<WebglRenderer | null> {
  try {
    await useBackend("webgl");
    return webglRenderer();
  } catch {
    return null;
  }
}

/** Speeds of those candidates that may be the fastest; the better one is at arithmetic, the earlier it comes. */
async function measureAll(
  candidates: readonly BackendName[],
  material: RunMaterial,
  { host, giveWay, status }: Choosing,
): Promise<BackendChoice["measured"]> {
  const measured: { name: BackendName; stepsPerSecond: number }[] = [];
  const problems: string[] = [];
  for (const name of candidates) {
    if (measured.some((one) => leavesNoHope(one, material))) break;
    status(`Measuring ${DISPLAY_NAMES[name]}`);
    await giveWay();
    try {
      await useBackend(name);
      measured.push({ name, stepsPerSecond: await measure(material, host, giveWay) });
    } catch (error) {
      if (error instanceof SupersededError) throw error;
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (measured.length === 0) throw new Error(`No backend trains here: ${problems.join("; ")}`);
  return measured;
}
/** Whether a step is so much arithmetic that what is worse at arithmetic cannot be faster than this. */
function leavesNoHope(
  { name, stepsPerSecond }: BackendChoice["measured"][number],
  { stacks }: RunMaterial,
): boolean {
  const numProducts = stacks.reduce((sum, { plan }) => sum + PASSES * productsOf(plan), 0);
  const loopsMs = (1000 * numProducts) / LOOP_PRODUCTS_PER_SECOND;
  if (loopsMs < MEASURE_MS) return false;
  return name !== "webgl" || 1000 / stepsPerSecond < loopsMs / FASTEST_LOOPS;
}

/** Steps per second of the experiment on the current backend. */
async function measure(material: RunMaterial, host: EngineHost, giveWay: GiveWay): Promise<number> {
  const run = new Run(material);
  const msFor = async (steps: number) => {
    const start = host.now();
    for (let i = 0; i < steps; i++) run.advance();
    await run.settle();
    return host.now() - start;
  };
  try {
    for (let i = 0; i < WARM_UP_STEPS; i++) {
      await giveWay();
      const duration = await msFor(1);
      // Where one step takes that long, compiling no longer matters.
      if (duration > MEASURE_MS) return 1000 / duration;
    }
    let steps = 0;
    let duration = 0;
    // Doubled batches: one wait for the device a batch, as in training.
    for (let batch = 1; duration < MEASURE_MS; batch *= 2) {
      await giveWay();
      duration += await msFor(batch);
      steps += batch;
    }
    return (1000 * steps) / duration;
  } finally {
    run.dispose();
  }
}

/**
 * What decides between backends, roughly: arithmetic and launches a step, each to a factor of two. Experiments
 * that agree in it share a measurement, so that a slider does not start one at every stop.
 */
function costClass({ stacks }: RunMaterial, candidates: readonly BackendName[]): string {
  const roughly = (count: number) => Math.round(Math.log2(count));
  const classes = stacks.map(({ plan }) => [
    roughly(productsOf(plan)),
    roughly(plan.shapes.length * (1 + numSlots(plan.optimizers))),
  ]);
  return JSON.stringify([candidates, classes]);
}

/** Multiplications of one batch's way forward through every network. */
function productsOf({ members, batchSize, shapes }: StackPlan): number {
  const weights = shapes.reduce((sum, { fanIn, fanOut }) => sum + fanIn * fanOut, 0);
  return members.length * batchSize * weights;
}

function reason(
  name: BackendName,
  renderer: WebglRenderer | null,
  measured: BackendChoice["measured"],
): string {
  const speeds = measured
    .map(({ name, stepsPerSecond }) => `${DISPLAY_NAMES[name]} ${display(stepsPerSecond)}`)
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

/** Steps per second below 10 keep a decimal. */
function display(stepsPerSecond: number): string {
  return stepsPerSecond < 10 ? formatNumber(stepsPerSecond) : stepsPerSecond.toFixed(0);
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
