import type { BackendChoice, BackendName } from "../../protocol/messages";
import type { EngineHost } from "../EngineHost";
import { SupersededError, type GiveWay } from "../GiveWay";
import { Run } from "../Run";
import type { RunMaterial } from "../RunMaterial";
import { BACKEND_NAMES } from "./backendNames";
import { productsOfStep } from "./stepCost";
import { useBackend } from "./useBackend";

type Speeds = BackendChoice["measured"];

/** What measuring needs besides the experiment. */
export interface Measuring {
  readonly host: Pick<EngineHost, "now">;
  readonly giveWay: GiveWay;
  /** Hears what is being measured. */
  status(message: string): void;
}

/** Time for measuring one backend; the first steps, which compile and allocate, are not counted. */
const MEASURE_MS = 80;
const WARM_UP_STEPS = 3;
/** What plain loops do on a processor: 0.8e9 measured. */
const LOOP_PRODUCTS_PER_SECOND = 1e9;
/** How much faster loops over four numbers at once are at best. */
const FASTEST_LOOPS = 4;

/**
 * Steps per second on those candidates that may be the fastest; the better one is at arithmetic, the earlier it comes.
 * Throws where none of them trains, and a SupersededError where `giveWay` does.
 */
export async function measureSpeeds(
  candidates: readonly BackendName[],
  material: RunMaterial,
  { host, giveWay, status }: Measuring,
): Promise<Speeds> {
  const measured: { name: BackendName; stepsPerSecond: number }[] = [];
  const problems: string[] = [];
  for (const name of candidates) {
    if (leavesNoHope(measured, material)) break;
    status(`Measuring ${BACKEND_NAMES[name]}`);
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

/** Whether a step is so much arithmetic that what is worse at arithmetic cannot be faster than those measured. */
export function leavesNoHope(measured: Speeds, material: RunMaterial): boolean {
  const loopsMs = (1000 * productsOfStep(material)) / LOOP_PRODUCTS_PER_SECOND;
  if (loopsMs < MEASURE_MS) return false;
  return measured.some(
    ({ name, stepsPerSecond }) =>
      name !== "webgl" || 1000 / stepsPerSecond < loopsMs / FASTEST_LOOPS,
  );
}

/** Steps per second of the experiment on the current backend. */
async function measure(
  material: RunMaterial,
  host: Pick<EngineHost, "now">,
  giveWay: GiveWay,
): Promise<number> {
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
