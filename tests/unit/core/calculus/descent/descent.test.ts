import { describe, expect, it } from "vitest";

import { descend } from "../../../../../src/core/calculus/descent/descend";
import { descentSteps } from "../../../../../src/core/calculus/descent/descentSteps";
import { distanceToMinimum } from "../../../../../src/core/calculus/descent/distanceToMinimum";
import { objectiveOf } from "../../../../../src/core/calculus/descent/Objective";
import { parseKnown } from "../../../../../src/core/calculus/expression/parseKnown";
import { SURFACES } from "../../../../../src/core/calculus/surfaces/surfaces";
import { OPTIMIZERS } from "../../../../../src/core/training/optimizers/optimizers";

const { sgd, momentum, rmsprop, adam } = OPTIMIZERS;
const objective = (text: string) => objectiveOf(parseKnown(text, ["x", "y"]));

/** The steps of SGD on f(x). */
const down = (text: string, start: number, learningRate: number, numSteps = 100) =>
  descend(objective(text), [start], sgd, learningRate, numSteps);

describe("descentSteps", () => {
  it("shows each step's arithmetic", () => {
    const steps = descentSteps(objective("x^2"), [3], sgd, 0.25);
    // 3 - 0.25 * 6 = 1.5; 1.5 - 0.25 * 3 = 0.75
    expect(steps.next().value).toEqual({
      step: 1,
      position: [3],
      value: 9,
      gradient: [6],
      memory: [],
      change: [-1.5],
      next: [1.5],
    });
    expect(steps.next().value).toMatchObject({ step: 2, position: [1.5], next: [0.75] });
  });

  it("moves both coordinates by their own partial derivatives", () => {
    const [step] = descend(objective("0.1x^2 + y^2"), [-5, 2], sgd, 0.5, 1).steps;
    // (0.2 * -5, 2 * 2) = (-1, 4)
    expect(step.gradient).toEqual([-1, 4]);
    expect(step.next).toEqual([-4.5, 0]);
  });

  it("shows what the optimizers that train the networks remember", () => {
    const [first, second] = descend(objective("x^2"), [1], momentum, 0.1, 2).steps;
    // m = -0.1 * 2; then 0.9 * -0.2 - 0.1 * 1.6 = -0.34
    expect(first.memory).toEqual([[-0.2]]);
    expect(second.memory[0][0]).toBeCloseTo(-0.34, 15);
    expect(second.next[0]).toBeCloseTo(0.46, 15);
    // Adam's first step is as long as the learning rate, whatever the gradient (Kingma and Ba 2015, section 2.1).
    const [step] = descend(objective("1000x^2"), [1], adam, 0.1, 1).steps;
    expect(step.change[0]).toBeCloseTo(-0.1, 9);
    expect(step.memory).toHaveLength(2);
    // v = 0.1 g^2, so RMSprop's is 1/sqrt(0.1) times as long.
    const [scaled] = descend(objective("1000x^2"), [1], rmsprop, 0.1, 1).steps;
    expect(scaled.change[0]).toBeCloseTo(-0.1 / Math.sqrt(0.1), 9);
  });
});

describe("descend", () => {
  it.each([
    // x is multiplied by 1 - 2 learningRate at every step.
    [0.001, "underway"],
    [0.1, "converged"],
    [0.5, "converged"],
    [0.9, "converged"],
    [1 - 1e-9, "oscillating"],
    [1, "oscillating"],
    [1 + 1e-12, "diverging"],
    [1 + 1e-9, "diverging"],
    [1.1, "diverging"],
    [50, "diverging"],
  ])("on x^2 with learning rate %d is %s", (learningRate, outcome) => {
    for (const start of [2.4, -0.7]) expect(down("x^2", start, learningRate).outcome).toBe(outcome);
  });

  it("diverges on x^2 above 1 even from beside the minimum, and after few steps", () => {
    expect(down("x^2", 1e-6, 1.01, 5).outcome).toBe("diverging");
    expect(down("x^2", 1e-6, 1, 5).outcome).toBe("oscillating");
  });

  it("counts how often it turned back", () => {
    expect(down("x^2", 2, 0.4, 20).numTurns).toBe(0);
    // Every step overshoots: 19 turns in 20 steps.
    expect(down("x^2", 2, 0.6, 20).numTurns).toBe(19);
  });

  it("comes to the minimum of the valley in which it starts", () => {
    // x^4/4 - x^2/2 has minima at -1 and 1.
    for (const start of [-1.7, -0.2, 0.3, 1.6]) {
      const { steps, outcome } = down("x^4/4 - x^2/2", start, 0.2, 200);
      expect(outcome).toBe("converged");
      expect(steps[steps.length - 1].next[0]).toBeCloseTo(Math.sign(start), 4);
    }
  });

  it.each([
    ["abs(x)", 1.03, 0.1, "oscillating"],
    ["abs(x)", 1, 0.25, "converged"],
    ["relu(x)", -1, 0.1, "stalled"],
    ["sigmoid(x)", -12, 0.5, "stalled"],
    ["x^4/4 - x^2/2", 0, 0.1, "stalled"],
    ["x^3", -1, 0.1, "diverging"],
    ["-x^2", 0.1, 0.1, "diverging"],
    ["exp(x)", 1, 0.01, "underway"],
    ["ln(x)", 1, 2, "diverging"],
  ])("on %s from %d with learning rate %d is %s", (text, start, learningRate, outcome) => {
    expect(down(text, start, learningRate).outcome).toBe(outcome);
  });

  it("stops where there are no numbers any more", () => {
    // 1 - 2 * 1 = -1, where ln has no value and no slope.
    const { steps } = down("ln(x)", 1, 2);
    expect(steps.map(({ next }) => next)).toEqual([[-1], [NaN]]);
  });

  it("judges no steps as underway", () => {
    expect(down("x^2", 1, 0.1, 0)).toEqual({ steps: [], outcome: "underway", numTurns: 0 });
  });

  it.each([
    ["paraboloid", sgd, 0.1, 100, "converged"],
    ["paraboloid", sgd, 1, 100, "oscillating"],
    ["paraboloid", sgd, 1.01, 100, "diverging"],
    // The steep direction alone, slope 2y, sets the limit; the level one, 0.2x, makes it slow.
    ["elongatedBowl", sgd, 1.01, 100, "diverging"],
    ["elongatedBowl", sgd, 0.9, 20, "oscillating"],
    ["elongatedBowl", sgd, 0.9, 100, "converged"],
    ["elongatedBowl", momentum, 0.1, 250, "converged"],
    ["elongatedBowl", adam, 0.3, 250, "converged"],
    // A step of constant size cannot settle.
    ["elongatedBowl", rmsprop, 0.1, 250, "oscillating"],
    ["saddle", sgd, 0.1, 30, "underway"],
    ["saddle", sgd, 0.1, 150, "diverging"],
    ["rosenbrock", sgd, 0.0015, 200, "underway"],
    ["rosenbrock", sgd, 0.1, 200, "diverging"],
    ["rosenbrock", adam, 0.1, 2_000, "converged"],
    ["himmelblau", sgd, 0.01, 200, "converged"],
    ["himmelblau", adam, 0.1, 400, "converged"],
  ] as const)("on the %s with %o", (id, optimizer, learningRate, numSteps, outcome) => {
    const { text, start } = SURFACES[id];
    const descent = descend(objective(text), start, optimizer, learningRate, numSteps);
    expect(descent.outcome).toBe(outcome);
  });

  it("ends at a listed minimum where it says that it converged", () => {
    for (const { text, start, minima } of [SURFACES.himmelblau, SURFACES.rosenbrock]) {
      const { steps, outcome } = descend(objective(text), start, adam, 0.1, 2_000);
      expect(outcome).toBe("converged");
      const [x, y] = steps[steps.length - 1].next;
      const distances = minima.map((at) => Math.hypot(at[0] - x, at[1] - y));
      expect(Math.min(...distances)).toBeLessThan(2e-3);
    }
  });

  it("stalls on the ridge of the saddle", () => {
    expect(descend(objective("x^2 - y^2"), [2, 0], sgd, 0.1, 100).outcome).toBe("stalled");
  });
});

describe("distanceToMinimum", () => {
  it("is exact for a bowl", () => {
    expect(distanceToMinimum(objective("x^2"), [0.3])).toBeCloseTo(0.3, 8);
    // (3, -4) from the minimum of a tilted bowl.
    expect(
      distanceToMinimum(objective("(x - 1)^2 + (x - 1)(y + 2) + 2(y + 2)^2"), [4, -6]),
    ).toBeCloseTo(5, 7);
  });

  it.each([
    ["-x^2", [1]],
    ["x", [1]],
    ["relu(x)", [-1]],
    ["x^2 - y^2", [1, 1]],
    ["-x^2 - y^2", [1, 1]],
    ["x^2 + 0y", [1, 1]],
    ["ln(x)", [-1]],
  ])("is none for %s at %j", (text, position) => {
    expect(distanceToMinimum(objective(text), position)).toBeNull();
  });
});
