import { describe, expect, it } from "vitest";

import type { ActivationId } from "../../../../../src/core/experiment/Experiment";
import { mean } from "../../../../../src/core/math/statistics";
import {
  strongestPaths,
  type StrongPath,
} from "../../../../../src/core/network/chain/strongestPaths";
import { traceNetwork } from "../../../../../src/core/network/chain/traceNetwork";
import { makeNetwork, type NetworkWish } from "../makeNetwork";
import { everyPath, type MultipliedPath } from "./everyPath";

/** Float64 products and sums in another order. */
const DIGITS = 12;
const COUNT = 7;

const NETWORKS: readonly [string, NetworkWish][] = [
  ...(["sigmoid", "tanh", "relu", "sine"] satisfies ActivationId[]).map(
    (activation): [string, NetworkWish] => [activation, { activation, depth: 4 }],
  ),
  ["tanh with residual connections", { activation: "tanh", depth: 4, cures: { residual: true } }],
  ["ReLU with residual connections", { activation: "relu", depth: 4, cures: { residual: true } }],
];
const PLACES = [
  { layer: 1, from: 2, to: 3 },
  { layer: 2, from: null, to: 1 },
  { layer: 5, from: 0, to: 2 },
];

function keyOf({ units, skips }: Pick<MultipliedPath, "units" | "skips">): string {
  return units.map((unit, step) => (skips[step] ? `(${unit})` : unit)).join(" ");
}

function strongestFirst(paths: readonly MultipliedPath[], sizeOf: (p: MultipliedPath) => number) {
  return [...paths].sort((a, b) => sizeOf(b) - sizeOf(a)).filter((path) => sizeOf(path) > 0);
}

function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(10 ** -DIGITS * Math.abs(expected));
}

function meanSize({ products }: MultipliedPath): number {
  return mean(products.map(Math.abs));
}

describe.each(NETWORKS)("the strongest paths of %s", (_name, wish) => {
  const network = makeNetwork(wish);
  const { layers, parameters, objective } = network;
  const trace = traceNetwork(layers, parameters, objective);

  it.each(PLACES)("are for one example those of all paths, from $layer, $from, $to", (place) => {
    const all = everyPath(network, place);
    for (const example of [0, 5, 11]) {
      const sizeOf = ({ products }: MultipliedPath) => Math.abs(products[example]);
      const expected = strongestFirst(all, sizeOf).slice(0, COUNT);
      const found = strongestPaths(trace, place, example, COUNT);
      const total = all.reduce((sum, path) => sum + sizeOf(path), 0);
      expect(found.numPaths).toBe(all.length);
      expect(found.paths.map(({ path }) => keyOf(path))).toEqual(expected.map(keyOf));
      expect(found.numCertain).toBe(expected.length);
      found.paths.forEach((path, i) => {
        expectClose(path.contribution, expected[i].products[example]);
        expectClose(path.share, sizeOf(expected[i]) / total);
      });
      expectClose(found.magnitude, total);
      // Signed terms cancel: the sum is as exact as their magnitudes.
      const sum = all.reduce((all, { products }) => all + products[example], 0);
      expect(Math.abs(found.gradient - sum)).toBeLessThanOrEqual(1e-13 * total);
    }
  });

  it.each(PLACES)("are for the mean as claimed, from $layer, $from, $to", (place) => {
    const all = everyPath(network, place);
    const byKey = new Map(all.map((path) => [keyOf(path), path]));
    const expected = strongestFirst(all, meanSize);
    const found = strongestPaths(trace, place, "mean", COUNT);
    const total = all.reduce((sum, path) => sum + meanSize(path), 0);
    const certain = (paths: readonly StrongPath[]) =>
      paths.slice(0, found.numCertain).map(({ path }) => keyOf(path));
    expect(certain(found.paths)).toEqual(expected.slice(0, found.numCertain).map(keyOf));
    for (const { path, contribution, magnitude, share } of found.paths) {
      const own = byKey.get(keyOf(path));
      if (!own) throw new Error(`no such path: ${keyOf(path)}`);
      expect(Math.abs(contribution - mean(own.products))).toBeLessThanOrEqual(1e-13 * magnitude);
      expectClose(magnitude, meanSize(own));
      expectClose(share, meanSize(own) / total);
    }
    expectClose(found.magnitude, total);
  });
});

describe("strongestPaths", () => {
  it("proves most of a small network's strongest mean paths", () => {
    const { layers, parameters, objective } = makeNetwork({ activation: "tanh", depth: 2 });
    const trace = traceNetwork(layers, parameters, objective);
    const { paths, numCertain } = strongestPaths(trace, PLACES[0], "mean", 5);
    expect(paths).toHaveLength(5);
    expect(numCertain).toBeGreaterThanOrEqual(3);
  });

  it("has no paths where nothing arrives", () => {
    const { layers, parameters, objective } = makeNetwork({ activation: "relu", depth: 3 });
    parameters.biases[1].fill(-1e3);
    const trace = traceNetwork(layers, parameters, objective);
    const found = strongestPaths(trace, { layer: 1, from: 0, to: 0 }, "mean");
    expect(found).toMatchObject({ gradient: 0, magnitude: 0, paths: [], numCertain: 0 });
    // 5 units in layers 2 and 3, then 3 outputs.
    expect(found.numPaths).toBe(75);
  });

  it.each([
    [10, 128],
    [50, 16],
  ])("finds them within a tenth of a second at %i layers of %i units", (depth, width) => {
    const { layers, parameters, objective } = makeNetwork({ activation: "tanh", depth, width });
    const trace = traceNetwork(layers, parameters, objective);
    const times = objective.y.slice(0, 5).map((_, example) => {
      const start = performance.now();
      expect(strongestPaths(trace, PLACES[0], example).paths).toHaveLength(5);
      return performance.now() - start;
    });
    // Measured: 3 ms and 1 ms; the least of five, since other tests run beside this one.
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
