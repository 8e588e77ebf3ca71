import { describe, expect, it } from "vitest";

import { activationCloseUp } from "../../../src/charts/activationCloseUp/activationCloseUp";
import { closeUpReach } from "../../../src/charts/activationCloseUp/closeUpReach";
import { commonSlopes } from "../../../src/charts/activationCloseUp/commonSlopes";
import { describeSlopes } from "../../../src/charts/activationCloseUp/describeSlopes";
import { flatZones } from "../../../src/charts/activationCloseUp/flatZones";
import {
  layerShares,
  nextUnit,
  shareText,
} from "../../../src/charts/activationCloseUp/layerShares";
import { straightSlopes } from "../../../src/charts/activationCloseUp/straightSlopes";
import { ACTIVATIONS } from "../../../src/core/activations/activations";
import type { ActivationId } from "../../../src/core/experiment/Experiment";
import { makeHistogram } from "../../../src/core/math/histogram";
import { makeRng, normal } from "../../../src/core/math/rng";
import { rms } from "../../../src/core/math/statistics";

/** z as a layer at initialization has it: normal, of this spread. */
function draw(std: number, numValues = 4000): Float32Array {
  const rng = makeRng(3, 0, "init");
  return Float32Array.from({ length: numValues }, () => std * normal(rng));
}

function layerOf(activation: ActivationId, z: Float32Array, isOutput = false) {
  const { slope } = ACTIVATIONS[activation];
  const slopes = Array.from(z, slope);
  const flat = slopes.filter((value) => Math.abs(value) < 0.05).length / z.length;
  return {
    activation,
    preActivations: makeHistogram(z, 40),
    saturated: Float32Array.of(isOutput ? NaN : flat),
    slopeRms: rms(slopes),
  };
}

describe("closeUpReach", () => {
  it("holds every value, in steps", () => {
    expect(closeUpReach({ min: -0.1, max: 0.2 })).toBe(4);
    expect(closeUpReach({ min: -4.5, max: 1 })).toBe(6);
    expect(closeUpReach({ min: 0, max: 7 })).toBe(8);
    expect(closeUpReach({ min: 0, max: 100 })).toBe(128);
    expect(closeUpReach({ min: 0, max: 3e38 })).toBeGreaterThanOrEqual(3e38);
  });
});

describe("flatZones", () => {
  it("ends where sigmoid's slope is .05", () => {
    // s(1 - s) = .05 at s = (1 - sqrt(.8)) / 2, z = log(s / (1 - s)).
    const s = (1 - Math.sqrt(0.8)) / 2;
    const edge = -Math.log(s / (1 - s));
    const [left, right] = flatZones(ACTIVATIONS.sigmoid, 8);
    expect(left.from).toBe(-8);
    expect(left.to).toBeCloseTo(-edge, 6);
    expect(right.from).toBeCloseTo(edge, 6);
    expect(right.to).toBe(8);
    expect(flatZones(ACTIVATIONS.sigmoid, 2.8)).toEqual([]);
  });

  it("is ReLU's whole left side, and nothing of a line", () => {
    const zones = flatZones(ACTIVATIONS.relu, 4);
    expect(zones).toHaveLength(1);
    expect(zones[0].from).toBe(-4);
    expect(zones[0].to).toBeCloseTo(0, 6);
    expect(flatZones(ACTIVATIONS.linear, 4)).toEqual([]);
  });

  it("finds each crest and trough of a sine", () => {
    // cos z changes its sign at -pi/2 and pi/2 between -4 and 4; |cos z| < .05 within asin(.05) of them.
    const zones = flatZones(ACTIVATIONS.sine, 4);
    expect(zones.map(({ from, to }) => (from + to) / 2)).toEqual([
      expect.closeTo(-Math.PI / 2, 6),
      expect.closeTo(Math.PI / 2, 6),
    ]);
    expect(zones[0].to - zones[0].from).toBeCloseTo(2 * Math.asin(0.05), 6);
  });
});

describe("activationCloseUp", () => {
  const histogram = { min: -1, max: 1, counts: Uint32Array.of(1, 4, 0, 2) };

  it("draws the inputs under their own z, on the bottom, the tallest below the top", () => {
    const { inputs, reach } = activationCloseUp(ACTIVATIONS.tanh, histogram, 80, 100);
    expect(reach).toBe(4);
    // z from -1 to 1 of -4 to 4 is x from 30 to 50; four bins of 5 pixels, 4 counts are 85 pixels tall.
    expect(inputs).toBe("M30.0,100V78.8H35.0V15.0H40.0V100.0H45.0V57.5H50.0V100Z");
  });

  it("has one scale for f and its slope, cut at 2 where f grows on", () => {
    const relu = activationCloseUp(ACTIVATIONS.relu, histogram, 80, 100);
    expect(relu.valueTicks.map(({ value }) => value)).toEqual([0, 1, 2]);
    const [zero, one, two] = relu.valueTicks.map(({ at }) => at);
    expect(zero - one).toBeCloseTo(one - two, 9);
    expect(two).toBeCloseTo((0.04 / 1.08) * 100, 9);
    const tanh = activationCloseUp(ACTIVATIONS.tanh, histogram, 80, 100);
    expect(tanh.valueTicks.map(({ value }) => value)).toEqual([-1, 0, 1]);
    const sigmoid = activationCloseUp(ACTIVATIONS.sigmoid, histogram, 80, 100);
    expect(sigmoid.valueTicks.map(({ value }) => value)).toEqual([0, 0.25, 1]);
  });

  it("draws the jump of a slope upright", () => {
    const { slope, valueTicks } = activationCloseUp(ACTIVATIONS.relu, histogram, 80, 100);
    const [zero, one] = valueTicks.map(({ at }) => Number(at.toFixed(1)));
    expect(slope).toContain(`40,${zero}L40,${one}`);
  });

  it("draws no inputs where there are none", () => {
    const empty = { ...histogram, counts: new Uint32Array(4) };
    expect(activationCloseUp(ACTIVATIONS.tanh, empty, 80, 100).inputs).toBe("");
  });

  it.each(Object.keys(ACTIVATIONS) as ActivationId[])("has finite curves for %s", (id) => {
    const wide = { min: -700, max: 900, counts: Uint32Array.of(1, 4, 0, 2) };
    const { f, slope } = activationCloseUp(ACTIVATIONS[id], wide, 300, 100);
    expect(f + slope).not.toMatch(/NaN|Infinity/);
  });
});

describe("commonSlopes", () => {
  it.each(Object.keys(ACTIVATIONS) as ActivationId[])(
    "says of %s no more than the values themselves show",
    (id) => {
      for (const std of [0.1, 1, 5]) {
        const z = draw(std);
        const common = commonSlopes(ACTIVATIONS[id], makeHistogram(z, 40))!;
        const inside = Array.from(z, ACTIVATIONS[id].slope).filter(
          (slope) => slope >= common.low - 1e-12 && slope <= common.high + 1e-12,
        );
        expect(common.share).toBeGreaterThanOrEqual(0.9);
        expect(inside.length / z.length).toBeGreaterThanOrEqual(common.share - 1e-12);
      }
    },
  );

  it("finds sigmoid's narrow range near 0", () => {
    // A sigmoid's slope is .25 at 0 and s(1)(1 - s(1)) = .1966 at 1.
    const z = Float32Array.from({ length: 1000 }, (_, i) => -1 + i / 500);
    const common = commonSlopes(ACTIVATIONS.sigmoid, makeHistogram(z, 40))!;
    expect(common).toEqual({ low: 0.2, high: 0.25, share: expect.any(Number), digits: 2 });
    expect(common.share).toBeGreaterThan(0.9);
  });

  it("keeps two digits where all slopes are small, and has nothing to say of nothing", () => {
    const z = Float32Array.from({ length: 100 }, (_, i) => 9 + i / 100);
    const { low, high } = commonSlopes(ACTIVATIONS.sigmoid, makeHistogram(z, 40))!;
    // z from 9 to 9.99, slopes about e^-z; the shortest range leaves the steepest tenth out: e^-9.99 = 4.6e-5 to e^-9.1 = 1.12e-4.
    expect([low, high]).toEqual([4e-5, 1.2e-4]);
    expect(commonSlopes(ACTIVATIONS.tanh, makeHistogram([], 40))).toBeNull();
  });
});

describe("straightSlopes", () => {
  it("knows the activations of straight lines", () => {
    const straight = (Object.keys(ACTIVATIONS) as ActivationId[]).filter(
      (id) => straightSlopes(ACTIVATIONS[id]) !== null,
    );
    expect(straight.sort()).toEqual(["leakyRelu", "linear", "relu"]);
    expect(straightSlopes(ACTIVATIONS.leakyRelu)).toEqual({ below: 0.01, above: 1 });
  });
});

describe("describeSlopes", () => {
  it("says which slopes most inputs get", () => {
    expect(describeSlopes("layer 1", layerOf("sigmoid", draw(0.5)))).toMatch(
      /^In layer 1, 9\d% or more of the inputs z lie where the slope f′ is from \.\d\d to \.25; the root mean square slope is \.24\.$/,
    );
  });

  it("says how many inputs a ReLU lets through", () => {
    const z = Float32Array.of(-1, -2, 3, 4);
    // sqrt((1 + 1) / 4) = .71
    expect(describeSlopes("layer 2", layerOf("relu", z))).toBe(
      "In layer 2, 50% of the inputs z are 0 or less, where the slope is 0; beyond, it is 1; the root mean square slope is .71.",
    );
  });

  it("says that a line is one", () => {
    expect(describeSlopes("the output layer", layerOf("linear", draw(1), true))).toBe(
      "In the output layer, f is linear: every input has the slope 1.",
    );
  });

  it("says so where numbers have left the range of floats", () => {
    const layer = layerOf("tanh", Float32Array.of(1, NaN));
    expect(describeSlopes("layer 1", layer)).toBe(
      "In layer 1, not every input z is a finite number.",
    );
  });
});

describe("layerShares", () => {
  const [first, output] = layerShares([
    { saturated: Float32Array.of(0.25, 1, 0, 0.75), isDead: Uint8Array.of(0, 1, 0, 0) },
    { saturated: Float32Array.of(NaN, NaN), isDead: Uint8Array.of(0, 0) },
  ]);

  it("averages over units, and names those to look at", () => {
    expect(first).toEqual({
      layer: 1,
      saturated: 0.5,
      dead: 0.25,
      saturatedUnits: [1, 3, 0],
      deadUnits: [1],
    });
  });

  it("has nothing of the output layer", () => {
    expect(output).toEqual({
      layer: 2,
      saturated: NaN,
      dead: NaN,
      saturatedUnits: [],
      deadUnits: [],
    });
  });

  it("writes little and nearly all as what they are", () => {
    expect([0, 0.002, 0.12, 0.998, 1, NaN].map(shareText)).toEqual([
      "0%",
      "under 1%",
      "12%",
      "over 99%",
      "100%",
      "–",
    ]);
  });

  it("goes round from unit to unit", () => {
    expect([null, 1, 3, 0, 2].map((unit) => nextUnit(first.saturatedUnits, unit))).toEqual([
      1, 3, 0, 1, 1,
    ]);
    expect(nextUnit([], 1)).toBeUndefined();
  });
});
