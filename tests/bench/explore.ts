import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import type { ActivationId, InitializerId } from "../../src/core/experiment/Experiment";
import { Explorer } from "../../src/engine/explore/Explorer";
import type { ExplorationRequest } from "../../src/protocol/exploration";
import type { BackendName } from "../../src/protocol/messages";

export interface ExplorationMeasurement {
  readonly backend: BackendName;
  readonly name: string;
  /** Milliseconds of the very first answer, whose unit draws are new. */
  readonly newDrawsMs: number;
  /** Milliseconds of a first answer while a slider moves: median, lowest and highest. */
  readonly firstMs: readonly [median: number, low: number, high: number];
  /** Milliseconds until all 250 examples are seen. */
  readonly wholeMs: number;
}

const NETWORKS: readonly (readonly [ActivationId, InitializerId])[] = [
  ["sigmoid", "glorotUniform"],
  ["relu", "heNormal"],
];
const REPETITIONS = 15;

/** Times the explorer at depth 50, width 64, 16 draws. */
export async function measureExploration(
  backend: BackendName,
): Promise<readonly ExplorationMeasurement[]> {
  const measured: ExplorationMeasurement[] = [];
  for (const [activation, initializer] of NETWORKS) {
    const host = {
      table: () => Promise.resolve(null),
      exclusive: <T>(work: () => Promise<T>) => work(),
      yieldToMessages: () => Promise.resolve(),
    };
    const explorer = new Explorer(host, backend);
    const msFor = async (depth: number, effort: ExplorationRequest["effort"]) => {
      const settings = { depth, width: 64, activation, initializer, inputs: "data" } as const;
      const start = performance.now();
      await explorer.explore({ experiment: DEFAULT_EXPERIMENT, settings, effort });
      return performance.now() - start;
    };
    const newDrawsMs = await msFor(50, "first");
    const times: number[] = [];
    // The slider goes to and fro.
    for (let i = 0; i < REPETITIONS; i++) times.push(await msFor(50 - (i % 3), "first"));
    times.sort((a, b) => a - b);
    measured.push({
      backend,
      name: `${activation}, ${initializer}`,
      newDrawsMs,
      firstMs: [times[Math.floor(REPETITIONS / 2)], times[0], times[REPETITIONS - 1]],
      wholeMs: await msFor(50, "whole"),
    });
  }
  return measured;
}
