import { changeSource } from "../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import type { Spread } from "../../src/core/experiment/VariantView";
import { makeRng } from "../../src/core/math/rng";
import { exportNotebook } from "../../src/core/notebook/exportNotebook";
import type { KeptRun } from "../../src/core/notebook/KeptRun";
import { THUMBNAIL_SIDE } from "../../src/core/notebook/keptLimits";
import { keptNumber } from "../../src/core/notebook/keptNumber";

const LOSS_POINTS = 100;
const LAYER_POINTS = 50;
const NUM_LAYERS = 6;
const DAY_MS = 86_400_000;
/** When the first of them was kept: 1 June 2026, in UTC. */
const FIRST_AT = 1_780_272_000_000;

const SOURCES = [
  ["spiral", "Spiral"],
  ["circle", "Circle"],
  ["xor", "XOR"],
  ["moons", "Two moons"],
] as const;

/** How sigmoid, tanh and ReLU end on the spiral, about: loss from ln 2 down, accuracy up. */
const ENDS = [
  { name: "sigmoid", loss: 0.69, accuracy: 0.5, gradient: 1e-7, diagnosis: "vanishing" },
  { name: "tanh", loss: 0.17, accuracy: 0.94, gradient: 3e-3, diagnosis: "learning" },
  { name: "ReLU", loss: 0.04, accuracy: 0.98, gradient: 1e-2, diagnosis: "healthy" },
] as const;

/** A notebook's file with so many runs, each as heavy as the first visit's after hundreds of epochs; the newest last. */
export function notebookFile(count: number): string {
  return exportNotebook(Array.from({ length: count }, (_, number) => keptRun(number + 1)));
}

function keptRun(number: number): KeptRun {
  const [source, dataName] = SOURCES[number % SOURCES.length]!;
  const next = makeRng(number, 0, "points");
  const epochs = 100 * (1 + (number % 7));
  const spreadOf = (median: number): Spread => ({
    median: keptNumber(median),
    low: keptNumber(median * 0.9),
    high: keptNumber(median * (1.05 + 0.1 * next())),
  });
  const along = (length: number) =>
    Array.from({ length }, (_, i) => Math.round((epochs * i) / (length - 1)));
  const fall = (end: number, at: number) => Math.LN2 * (end / Math.LN2) ** (at / epochs);
  const variants = ENDS.map(({ name, loss, accuracy, diagnosis }) => {
    const end = loss * (0.8 + 0.4 * next());
    const best = Math.min(1, accuracy * (0.98 + 0.04 * next()));
    return {
      name,
      network: `5 × 16, ${name}, Glorot uniform, SGD 0.1`,
      activations: [name],
      trainLoss: spreadOf(0.9 * end),
      testLoss: spreadOf(end),
      trainAccuracy: spreadOf(best),
      testAccuracy: { median: keptNumber(best), low: keptNumber(0.95 * best), high: 1 },
      testR2: null,
      numDiverged: 0,
      verdict: `${name} ends with test accuracy ${best.toFixed(2)}.`,
      diagnoses: [diagnosis],
    };
  });
  return {
    id: `file-${number}`,
    savedAt: FIRST_AT + number * DAY_MS,
    changedAt: FIRST_AT + number * DAY_MS,
    note: number % 5 === 0 ? `Run ${number} of the series` : "",
    isPinned: number === 3,
    dataName,
    backend: "wasm",
    epochs,
    steps: 25 * epochs,
    seconds: epochs / 8,
    numReplicates: 5,
    settings: ["5 × 16", "Glorot uniform", "SGD 0.1", "batch 10", `seed ${number}`],
    verdict: `After ${epochs} epochs ReLU leads, then tanh; sigmoid has not learned.`,
    changedByHand: "",
    variants,
    thumbnail: {
      variant: 2,
      extent: [-6, 6, -6, 6],
      numOutputs: 2,
      low: 0,
      high: 1,
      levels: Uint8Array.from({ length: THUMBNAIL_SIDE ** 2 }, (_, cell) => twist(cell, number)),
      points: {
        low: 0,
        high: 1,
        bytes: Uint8Array.from({ length: 3 * 160 }, (_, i) =>
          i % 3 === 2 ? i % 2 : (i * 37) % 256,
        ),
      },
    },
    experiment: { ...changeSource(DEFAULT_EXPERIMENT, source), seed: number },
    curves: {
      lossEpochs: along(LOSS_POINTS),
      layerEpochs: along(LAYER_POINTS),
      variants: variants.map(({ testLoss, testAccuracy }, index) => ({
        trainLoss: along(LOSS_POINTS).map((at) => spreadOf(0.9 * fall(testLoss.median, at))),
        testLoss: along(LOSS_POINTS).map((at) => spreadOf(fall(testLoss.median, at))),
        testAccuracy: along(LOSS_POINTS).map((at) =>
          spreadOf(0.5 + ((testAccuracy.median - 0.5) * at) / epochs),
        ),
        deltaRms: along(LAYER_POINTS).map(() => layers(index, next).map(({ median }) => median)),
        weightGradientRms: along(LAYER_POINTS).map(() =>
          layers(index, next).map(({ median }) => median),
        ),
        lastDeltaRms: layers(index, next),
        lastWeightGradientRms: layers(index, next),
      })),
    },
  };
}

/** Gradients that fall from the output layer to the first. */
function layers(variant: number, next: () => number): Spread[] {
  const { gradient } = ENDS[variant]!;
  return Array.from({ length: NUM_LAYERS }, (_, layer) => {
    const median = 0.1 * (gradient / 0.1) ** (1 - layer / (NUM_LAYERS - 1)) * (0.7 + 0.6 * next());
    return {
      median: keptNumber(median),
      low: keptNumber(0.5 * median),
      high: keptNumber(2 * median),
    };
  });
}

/** A spiral of two classes, its turn another from run to run: levels 0 to 127 are class 0, the rest class 1. */
function twist(cell: number, number: number): number {
  const x = (cell % THUMBNAIL_SIDE) / THUMBNAIL_SIDE - 0.5;
  const y = Math.floor(cell / THUMBNAIL_SIDE) / THUMBNAIL_SIDE - 0.5;
  const wave = Math.sin(Math.atan2(y, x) + 14 * Math.hypot(x, y) + number);
  const sureness = Math.round(127 * (0.5 + 0.5 * Math.min(1, 2 * Math.abs(wave))));
  return wave < 0 ? sureness : 128 + sureness;
}
