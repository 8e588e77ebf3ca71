import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { Session } from "../../src/engine/session/Session";
import type { LossMapWish, MapDirections } from "../../src/protocol/lossMap";
import type { BackendName } from "../../src/protocol/messages";

export interface LossMapMeasurement {
  readonly backend: BackendName;
  readonly name: string;
  /** Milliseconds until the map of 16 x 16 points is there, the plane's moment taken too: median, lowest and highest. */
  readonly coarseMs: readonly [median: number, low: number, high: number];
  /** The same for the map of 64 x 64 points that follows. */
  readonly fineMs: readonly [median: number, low: number, high: number];
}

const DIRECTIONS: readonly (readonly [string, MapDirections])[] = [
  [
    "two weights",
    {
      kind: "parameters",
      places: [
        { layer: 1, from: 0, to: 0 },
        { layer: 1, from: 1, to: 0 },
      ],
    },
  ],
  ["random directions", { kind: "random", draw: 0 }],
];
/** tanh, whose values take the longest. */
const VARIANT = 1;
const REPETITIONS = 5;

/** Times maps of the default experiment's networks, paused, in the slices in which the page's worker takes them. */
export async function measureLossMaps(
  backend: BackendName,
): Promise<readonly LossMapMeasurement[]> {
  const session = new Session({
    now: () => performance.now(),
    yieldToMessages: () => new Promise((resolve) => setTimeout(resolve)),
    later: () => () => undefined,
    readDataFile: () => Promise.reject(new Error("generated data need no file")),
    emit: () => undefined,
  });
  await session.load({ runId: 1, experiment: DEFAULT_EXPERIMENT, backend });
  const measured: LossMapMeasurement[] = [];
  let id = 0;
  for (const [name, directions] of DIRECTIONS) {
    const msFor = async (resolution: number) => {
      const of: LossMapWish = {
        ...{ variant: VARIANT, replicate: 0, directions, reach: 2, resolution },
        ...{ planeId: id, momentId: id },
      };
      const start = performance.now();
      await session.lossMap({ runId: 1, ...of });
      return performance.now() - start;
    };
    const coarse: number[] = [];
    const fine: number[] = [];
    // The first compiles what there is to compile.
    for (let i = 0; i <= REPETITIONS; i++) {
      id++;
      const [first, second] = [await msFor(16), await msFor(64)];
      if (i > 0) coarse.push(first);
      if (i > 0) fine.push(second);
    }
    measured.push({ backend, name, coarseMs: spread(coarse), fineMs: spread(fine) });
  }
  return measured;
}

function spread(times: readonly number[]): readonly [number, number, number] {
  const sorted = times.toSorted((a, b) => a - b);
  return [sorted[Math.floor(REPETITIONS / 2)]!, sorted[0]!, sorted[REPETITIONS - 1]!];
}
