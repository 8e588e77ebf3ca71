import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import type { Spread } from "../../../../src/core/experiment/VariantView";
import type { KeptRun } from "../../../../src/core/notebook/KeptRun";
import { KEPT_LIMITS, THUMBNAIL_SIDE } from "../../../../src/core/notebook/keptLimits";
import { keptNumber } from "../../../../src/core/notebook/keptNumber";
import { makeRng } from "../../../../src/core/math/rng";

/** Layers of the default experiment's networks: five hidden ones and the output. */
const NUM_LAYERS = 6;

/** A run as the default experiment leaves it after hundreds of epochs: every curve as long as is kept. */
export function keptRun(number: number, changes: Partial<KeptRun> = {}): KeptRun {
  const next = makeRng(number, 0, "points");
  const numberKept = () => keptNumber(next());
  const spread = (): Spread => ({ median: numberKept(), low: numberKept(), high: numberKept() });
  const list = <T>(length: number, make: () => T) => Array.from({ length }, make);
  const { lossPoints, layerPoints } = KEPT_LIMITS;
  const names = DEFAULT_EXPERIMENT.variants.map(({ name }) => name);
  return {
    id: `run-${number}`,
    savedAt: 1_790_000_000_000 + number,
    changedAt: 1_790_000_000_000 + number,
    note: "",
    isPinned: false,
    dataName: "Spiral",
    backend: "wasm",
    epochs: 300,
    steps: 7500,
    seconds: 42.5,
    numReplicates: 5,
    settings: ["5 × 16", "Glorot uniform", "SGD 0.1", "batch 10", `seed ${number}`],
    verdict: "After 300 epochs ReLU leads with test accuracy .98, then tanh with .94.",
    changedByHand: "",
    variants: names.map((name) => ({
      name,
      network: `5 × 16, ${name}, Glorot uniform, SGD 0.1`,
      activations: [name],
      trainLoss: spread(),
      testLoss: spread(),
      trainAccuracy: spread(),
      testAccuracy: spread(),
      testR2: null,
      numDiverged: 0,
      verdict: "Layer 1 receives 1/430 of layer 5's gradient; loss at chance (ln 2).",
      diagnoses: ["vanishing", "plateau"],
    })),
    thumbnail: {
      variant: 2,
      extent: [-6, 6, -6, 6],
      numOutputs: 2,
      low: 0,
      high: 1,
      levels: Uint8Array.from({ length: THUMBNAIL_SIDE ** 2 }, () => Math.floor(256 * next())),
      points: {
        low: 0,
        high: 1,
        bytes: Uint8Array.from({ length: 3 * 160 }, (_, i) =>
          i % 3 === 2 ? i % 2 : (i * 37) % 256,
        ),
      },
    },
    experiment: DEFAULT_EXPERIMENT,
    curves: {
      lossEpochs: Array.from({ length: lossPoints }, (_, i) => 3 * i),
      layerEpochs: Array.from({ length: layerPoints }, (_, i) => 6 * i),
      variants: names.map(() => ({
        trainLoss: list(lossPoints, spread),
        testLoss: list(lossPoints, spread),
        testAccuracy: list(lossPoints, spread),
        deltaRms: list(layerPoints, () => list(NUM_LAYERS, numberKept)),
        weightGradientRms: list(layerPoints, () => list(NUM_LAYERS, numberKept)),
        lastDeltaRms: list(NUM_LAYERS, spread),
        lastWeightGradientRms: list(NUM_LAYERS, spread),
      })),
    },
    ...changes,
  };
}
