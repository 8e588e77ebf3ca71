import { describe, expect, it } from "vitest";

import { backwardPass } from "../../../../../src/core/calculus/graph/backwardPass";
import { chainOfUnits, thresholdWeight } from "../../../../../src/core/calculus/graph/chainOfUnits";
import type { ComputationGraph } from "../../../../../src/core/calculus/graph/ComputationGraph";
import { GraphBuilder } from "../../../../../src/core/calculus/graph/GraphBuilder";
import { tanhUnit } from "../../../../../src/core/calculus/graph/tanhUnit";
import { twoLayers } from "../../../../../src/core/calculus/graph/twoLayers";
import type { ActivationId } from "../../../../../src/core/experiment/Experiment";

const valueOf = ({ nodes }: ComputationGraph, id: string) =>
  nodes.find((node) => node.id === id)?.value;

describe("tanhUnit", () => {
  const graph = tanhUnit(0.5, -1.25, 0.75);

  it("has its forward values", () => {
    expect([valueOf(graph, "p"), valueOf(graph, "z")]).toEqual([-0.625, 0.125]);
    // tanh(1/8) by mpmath 1.3.
    expect(valueOf(graph, "y")).toBeCloseTo(0.12435300177159621, 15);
    expect(graph.nodes.map(({ formula }) => formula)).toEqual([
      "x",
      "w",
      "b",
      "w x",
      "p + b",
      "tanh(z)",
    ]);
  });

  it("has a local derivative at each edge", () => {
    const slopes = graph.edges.map(({ from, to, slope, formula }) => [from, to, slope, formula]);
    expect(slopes.slice(0, 4)).toEqual([
      ["w", "p", 0.5, "x"],
      ["x", "p", -1.25, "w"],
      ["p", "z", 1, "1"],
      ["b", "z", 1, "1"],
    ]);
    // 1 - y^2
    expect(graph.edges[4].slope).toBeCloseTo(0.9845363309503934, 15);
  });

  it("sends the derivative back edge by edge", () => {
    const { steps, gradients } = backwardPass(graph);
    expect(steps.map(({ edge }) => `${edge.to}-${edge.from}`)).toEqual([
      "y-z",
      "z-p",
      "z-b",
      "p-w",
      "p-x",
    ]);
    for (const { edge, upstream, contribution, gradient, isComplete } of steps) {
      expect(contribution).toBe(upstream * edge.slope);
      expect(gradient).toBe(contribution);
      expect(isComplete).toBe(true);
    }
    // mpmath 1.3: dy/dx, dy/dw, dy/db.
    expect(gradients.get("x")).toBeCloseTo(-1.2306704136879918, 15);
    expect(gradients.get("w")).toBeCloseTo(0.4922681654751967, 15);
    expect(gradients.get("b")).toBeCloseTo(0.9845363309503934, 15);
    expect(gradients.get("y")).toBe(1);
  });
});

describe("twoLayers", () => {
  it("has the value and the gradients that mpmath has", () => {
    const graph = twoLayers({ x: 0.5, w1: 1.5, b1: -0.25, w2: -2, b2: 0.75 });
    expect(valueOf(graph, "y")).toBeCloseTo(0.45655128234950887, 15);
    const { gradients } = backwardPass(graph);
    const expected = {
      x: -0.585381852713184,
      w1: -0.195127284237728,
      b1: -0.390254568475456,
      w2: 0.11465690867432562,
      b2: 0.2481122089345279,
    };
    for (const [id, gradient] of Object.entries(expected))
      expect(gradients.get(id), id).toBeCloseTo(gradient, 15);
  });
});

describe("backwardPass", () => {
  it("sums what several uses of one number send back", () => {
    // y = x x + x at 3: dy/dx = 2 * 3 + 1.
    const graph = new GraphBuilder();
    graph.input("x", 3);
    graph.multiply("s", "x", "x");
    graph.add("y", "s", "x");
    const { steps, gradients } = backwardPass(graph.build());
    expect(
      steps.map(({ contribution, gradient, isComplete }) => [contribution, gradient, isComplete]),
    ).toEqual([
      [1, 1, true],
      [1, 1, false],
      [3, 4, false],
      [3, 7, true],
    ]);
    expect(gradients.get("x")).toBe(7);
  });

  it("finds 0 for what the output does not depend on", () => {
    const graph = new GraphBuilder();
    graph.input("unused", 1);
    graph.input("x", 0.5);
    graph.activate("y", "x", "sine");
    expect(backwardPass(graph.build()).gradients.get("unused")).toBe(0);
  });
});

describe("GraphBuilder", () => {
  it("refuses names that are taken or unknown", () => {
    const graph = new GraphBuilder();
    graph.input("x", 1);
    expect(() => graph.input("x", 2)).toThrow("the graph has a node x already");
    expect(() => graph.add("y", "x", "z")).toThrow("the graph has no node z");
  });
});

describe("chainOfUnits", () => {
  const sigmoidAtZero = (weight: number, numUnits: number) =>
    chainOfUnits({ activation: "sigmoid", numUnits, weight, input: 0.3, bias: { forZ: 0 } });

  it("multiplies the slopes: 9.5e-7 for ten sigmoids at z = 0, w = 1", () => {
    const { units } = sigmoidAtZero(1, 10);
    expect(units.map(({ z, a, slope }) => [z, a, slope])).toEqual(
      Array.from({ length: 10 }, () => [0, 0.5, 0.25]),
    );
    // (1/4)^10 = 2^-20
    expect(units[0].product).toBe(2 ** -20);
    expect(units[0].product).toBeCloseTo(9.5e-7, 8);
    expect(units[9].product).toBe(0.25);
  });

  it("neither shrinks nor grows at the threshold, 4 for sigmoid at z = 0", () => {
    expect(thresholdWeight("sigmoid", 0)).toBe(4);
    expect(thresholdWeight("tanh", 0)).toBe(1);
    expect(thresholdWeight("relu", 1)).toBe(1);
    expect(thresholdWeight("relu", -1)).toBe(Infinity);
    expect(sigmoidAtZero(4, 30).units.map(({ product }) => product)).toEqual(Array(30).fill(1));
    expect(sigmoidAtZero(3.9, 30).units[0].product).toBeLessThan(1);
    expect(sigmoidAtZero(-4.1, 30).units[0].product).toBeGreaterThan(1);
  });

  it.each<[ActivationId, number]>([
    ["sigmoid", 2.3],
    ["tanh", 1.4],
    ["relu", 1.1],
    ["gelu", -1.2],
  ])("agrees with the backward pass of its graph for %s", (activation, weight) => {
    const settings = { activation, numUnits: 6, weight, input: 0.7, bias: { all: 0.1 } };
    const { graph, units } = chainOfUnits(settings);
    const { gradients } = backwardPass(graph);
    for (const { unit, product, factor, slope } of units) {
      expect(factor).toBe(weight * slope);
      expect(product).toBeCloseTo(gradients.get(`a${unit - 1}`) ?? NaN, 14);
    }
  });

  it("gives every unit the z that is asked for", () => {
    const bias = { forZ: 1.5 };
    const { units } = chainOfUnits({ activation: "tanh", numUnits: 5, weight: -2, input: 1, bias });
    // 1 - tanh(1.5)^2 = 0.18070663892364852 (mpmath 1.3).
    for (const { z, slope } of units) {
      expect(z).toBeCloseTo(1.5, 15);
      expect(slope).toBeCloseTo(0.18070663892364852, 15);
    }
    expect(units[0].product).toBeCloseTo((-2 * 0.18070663892364852) ** 5, 15);
  });
});
