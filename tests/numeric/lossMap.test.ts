import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";

import { withDefaults } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import type { Parameters } from "../../src/core/network/initialParameters";
import { moveAlong } from "../../src/core/network/plane/moveAlong";
import { forward } from "../../src/core/network/referenceNetwork";
import { LOSSES } from "../../src/core/training/losses/losses";
import { lossesOnPlane } from "../../src/engine/lossMap/lossesOnPlane";
import type { LossPlane } from "../../src/engine/lossMap/LossPlane";
import { mapShifts } from "../../src/engine/lossMap/mapShifts";
import { withQuotients, type MomentOnPlane } from "../../src/engine/lossMap/MomentOnPlane";
import { Run } from "../../src/engine/Run";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import type { MapDirections } from "../../src/protocol/lossMap";
import { useNodeBackend } from "./useNodeBackend";

const EXPERIMENTS: readonly (readonly [string, Experiment])[] = [
  ["no cures", experimentWith({})],
  ["other activations by layer", experimentWith({ hidden: mixedLayers() })],
  ["batch normalization", experimentWith({ normalization: "batch" })],
  ["layer normalization", experimentWith({ normalization: "layer" })],
  ["residual connections", experimentWith({ residual: true })],
  ["dropout", experimentWith({ dropout: 0.3 })],
  ["no hidden layer", experimentWith({ hidden: [] })],
  ["mean squared error", experimentWith({}, { training: { loss: "meanSquaredError" } })],
  ["real targets", experimentWith({}, { data: { source: "plane", examples: 80, noise: 10 } })],
];

/** A tanh network, so that no kink makes differences doubtful, that is neither the first of its run nor of its stack. */
function experimentWith(network: object, more: object = {}): Experiment {
  return withDefaults({
    replicates: 2,
    data: { source: "spiral", examples: 300, noise: 10 },
    network: { hidden: [6, 6, 5], ...network },
    training: { l2: 0.01 },
    variants: [{ name: "narrow", network: { hidden: [3] } }, { name: "plain" }],
    ...more,
  });
}

function mixedLayers() {
  return ["sigmoid", "sine", "gelu"].map((activation) => ({ units: 4, activation }));
}

const REPLICATE = 1;
const DIRECTIONS: readonly (readonly [string, MapDirections])[] = [
  [
    "a weight and a bias",
    {
      kind: "parameters",
      places: [
        { layer: 1, from: 1, to: 1 },
        { layer: 1, from: null, to: 0 },
      ],
    },
  ],
  ["random directions", { kind: "random", draw: 0 }],
];
const REACH = 1.5;
const RESOLUTION = 4;

/** Float32 losses of some tenths against float64. */
const LOSS_TOLERANCE = 1e-5;
/** Float32 gradients against difference quotients in float64, relative to the steepest along the plane or 0.01. */
const SLOPE_TOLERANCE = 1e-4;

function wishOf(experiment: Experiment, directions: MapDirections) {
  // "no hidden layer" is nobody's variant of another shape: both have the base's.
  const variant = experiment.variants.length - 1;
  const ids = { planeId: 1, momentId: 1, variant, replicate: REPLICATE };
  return { ...ids, directions, reach: REACH, resolution: RESOLUTION };
}

async function trained(experiment: Experiment, steps: number): Promise<Run> {
  const run = new Run(makeRunMaterial(experiment, null));
  for (let i = 0; i < steps; i++) run.advance();
  await run.settle();
  return run;
}

/** The mean losses of the float64 reference with the parameters shifted. */
function referenceLosses(plane: LossPlane, parameters: Parameters, a: number, b: number): number[] {
  const { layers, directions, objective, losses } = plane;
  const there = moveAlong(moveAlong(parameters, directions[0], a), directions[1], b);
  const outputs = forward(layers, there, objective.x).y[layers.length - 1];
  const numOutputs = layers[layers.length - 1].fanOut;
  return losses.map((loss) => {
    const all = Array.from(objective.y, (target, example) =>
      LOSSES[loss].value(outputs, example * numOutputs, numOutputs, target, objective.task),
    );
    return all.reduce((sum, value) => sum + value, 0) / all.length;
  });
}

describe.each(["cpu", "wasm"] as const)("a map of the loss on %s", (backend) => {
  beforeAll(() => useNodeBackend(backend));

  describe.each(EXPERIMENTS)("with %s,", (_name, experiment) => {
    it.each(DIRECTIONS)(
      "has the reference network's losses and slopes along %s",
      async (_, ways) => {
        const run = await trained(experiment, 25);
        const wish = wishOf(experiment, ways);
        const network = run.network(wish.variant, REPLICATE);
        const before = tf.memory().numTensors;
        const plane = await network.lossPlane(wish);
        for (let i = 0; i < 3; i++) run.advance();
        await run.settle();
        const moment: MomentOnPlane = withQuotients(plane, await network.onPlane(plane, null));
        const { parameters, point } = moment;
        const shifts = mapShifts(REACH, RESOLUTION, point.coordinates);
        const maps = await lossesOnPlane(plane, parameters, shifts);
        expect(tf.memory().numTensors).toBe(before);

        expect(plane.losses[0]).toBe(run.experiment.training.loss);
        expect(plane.losses).toHaveLength(plane.objective.task === "classes" ? 2 : 1);
        for (let at = 0; at < shifts.length; at += 2) {
          const expected = referenceLosses(plane, parameters, shifts[at], shifts[at + 1]);
          expected.forEach((loss, i) =>
            expect(Math.abs(maps[i][at / 2] - loss)).toBeLessThan(LOSS_TOLERANCE * (1 + loss)),
          );
        }
        point.losses.forEach(({ value, automatic }, i) => {
          const [own] = [referenceLosses(plane, parameters, 0, 0)[i]];
          expect(Math.abs(value - own)).toBeLessThan(LOSS_TOLERANCE * (1 + own));
          const quotients = moment.quotients[i];
          const scale = Math.max(0.01, ...quotients.map(Math.abs));
          automatic.forEach((slope, axis) =>
            expect(Math.abs(slope - quotients[axis])).toBeLessThan(SLOPE_TOLERANCE * scale),
          );
        });
        run.dispose();
      },
    );
  });

  it("gives the map of an earlier moment, whatever has been trained since", async () => {
    const experiment = experimentWith({});
    const run = await trained(experiment, 5);
    const wish = wishOf(experiment, DIRECTIONS[0][1]);
    const network = run.network(wish.variant, REPLICATE);
    const plane = await network.lossPlane(wish);
    const { parameters } = await network.onPlane(plane, null);
    const shifts = mapShifts(REACH, RESOLUTION, [0, 0]);
    const early = await lossesOnPlane(plane, parameters, shifts);
    for (let i = 0; i < 20; i++) run.advance();
    await run.settle();
    expect(await lossesOnPlane(plane, parameters, shifts)).toEqual(early);
    const later = await network.onPlane(plane, parameters);
    const of = (values: Parameters) => [values.weights[0][6 + 1], values.biases[0][0]];
    later.point.coordinates.forEach((coordinate, axis) =>
      expect(coordinate).toBeCloseTo(of(later.parameters)[axis] - of(plane.origin)[axis], 6),
    );
    expect(later.point.offPlane).toBeGreaterThan(0);
    run.dispose();
  });

  it("splits into passes of any size without another result", async () => {
    const experiment = experimentWith({});
    const run = await trained(experiment, 5);
    const wish = wishOf(experiment, DIRECTIONS[1][1]);
    const network = run.network(wish.variant, REPLICATE);
    const plane = await network.lossPlane(wish);
    const shifts = mapShifts(REACH, RESOLUTION, [0, 0]);
    const [whole] = await lossesOnPlane(plane, plane.origin, shifts);
    const parts: number[] = [];
    for (let at = 0; at < shifts.length; at += 10) {
      const [part] = await lossesOnPlane(plane, plane.origin, shifts.subarray(at, at + 10));
      parts.push(...part);
    }
    expect(parts).toEqual([...whole]);
    run.dispose();
  });
});

describe("a map of a network that is too large for it", () => {
  beforeAll(() => useNodeBackend("cpu"));

  it("takes fewer examples and fewer points", async () => {
    const experiment = withDefaults({ replicates: 1, network: { hidden: [256, 256, 256] } });
    const run = await trained(experiment, 0);
    const plane = await run
      .network(0, 0)
      .lossPlane({ ...wishOf(experiment, DIRECTIONS[1][1]), variant: 0, replicate: 0 });
    // 132,096 weights; 6e9 multiply-adds are 44 examples at 32 x 32 points, and these go.
    expect(plane.objective.y).toHaveLength(44);
    expect(plane.resolution).toBe(32);
    run.dispose();
  });

  it("is refused with the number of weights", async () => {
    const experiment = withDefaults({
      replicates: 1,
      data: { examples: 20 },
      network: { hidden: [1024, 1024, 1024, 1024, 1024, 1024, 1024] },
    });
    const run = await trained(experiment, 0);
    const wish = { ...wishOf(experiment, DIRECTIONS[1][1]), variant: 0, replicate: 0 };
    await expect(run.network(0, 0).lossPlane(wish)).rejects.toThrow(
      // 2 x 1024 + 6 x 1024 x 1024 + 1024 x 2
      "network must have at most 5859375 weights for a map of its loss, got 6295552",
    );
    run.dispose();
  });
});

describe("a wish for a map", () => {
  beforeAll(() => useNodeBackend("cpu"));

  it.each([
    [{ reach: 0 }, "reach must be a number above 0, at most 1000, got 0"],
    [{ resolution: 1.5 }, "resolution must be an integer from 1 to 256, got 1.5"],
    [{ directions: placesOf([9, 0, 0]) }, "place.layer must be an integer from 1 to 4, got 9"],
    [{ directions: placesOf([1, 2, 0]) }, "place.from must be an integer from 0 to 1, got 2"],
    [{ directions: placesOf([1, 1, 1]) }, "directions must be two different parameters"],
  ])("is refused where it cannot be had: %j", async (wrong, sentence) => {
    const experiment = experimentWith({});
    const run = await trained(experiment, 0);
    const wish = { ...wishOf(experiment, DIRECTIONS[0][1]), ...wrong };
    await expect(run.network(wish.variant, REPLICATE).lossPlane(wish)).rejects.toThrow(sentence);
    run.dispose();
  });
});

function placesOf([layer, from, to]: [number, number, number]): MapDirections {
  return {
    kind: "parameters",
    places: [
      { layer: 1, from: 1, to: 1 },
      { layer, from, to },
    ],
  };
}
