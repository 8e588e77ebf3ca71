import { describe, expect, it } from "vitest";

import { DirectionsStudy } from "../../../../src/state/derivatives/directions/DirectionsStudy.svelte";

const STEEP = "(1 - x)^2 + 100(y - x^2)^2";

describe("the two directions of a surface", () => {
  it("have the slopes of x^2 + y^2 at the start", () => {
    const { at, value, gradient } = new DirectionsStudy({});
    expect(at).toEqual([-2.4, 1.6]);
    expect(value).toBeCloseTo(8.32, 12);
    // (2x, 2y)
    expect(gradient).toEqual([-4.8, 3.2]);
  });

  it("follow the point, which stays on the map", () => {
    const study = new DirectionsStudy({});
    study.move(1, 0);
    expect(study.gradient).toEqual([2, 0]);
    study.move(50, -50);
    expect(study.at).toEqual([3, -3]);
  });

  it("start anew on another surface", () => {
    const study = new DirectionsStudy({ steps: "9" });
    study.surface.choose("rosenbrock");
    study.functionChanged();
    expect([study.at, study.numSteps]).toEqual([[-1.2, 1], 0]);
    // -2 (1 - x) - 400 x (y - x^2) and 200 (y - x^2) at (-1.2, 1)
    expect(study.gradient[0]).toBeCloseTo(-215.6, 9);
    expect(study.gradient[1]).toBeCloseTo(-88, 9);
  });
});

describe("four optimizers from one point", () => {
  it("take one step each", () => {
    const study = new DirectionsStudy({ x: "1", y: "0", rate: "0.1" });
    expect(study.step()).toBe(true);
    const [sgd, momentum, rmsprop, adam] = [0, 1, 2, 3].map((i) => study.pathOf(i)[1][0]);
    // 1 - 0.1 * 2 for both; then 1 - 0.1 / sqrt(0.1), and 1 - 0.1 whatever the gradient.
    expect([sgd, momentum]).toEqual([0.8, 0.8]);
    expect(rmsprop).toBeCloseTo(1 - 0.1 / Math.sqrt(0.1), 6);
    expect(adam).toBeCloseTo(0.9, 6);
  });

  it("end as each of them does on the elongated bowl", () => {
    const study = new DirectionsStudy({ f: "0.1x^2 + y^2", rate: "0.1", steps: "200" });
    // The level direction keeps SGD under way: 5 * 0.98^200 is 0.09. Steps of one size cannot settle.
    expect(study.descents.map(({ outcome }) => outcome)).toMatchObject({
      0: "underway",
      2: "oscillating",
    });
    expect(study.pathOf(0).at(-1)![0]).toBeCloseTo(-5 * 0.98 ** 200, 9);
  });

  it("know who has left the map", () => {
    const study = new DirectionsStudy({ f: STEEP, rate: "0.01", steps: "50" });
    expect([0, 1, 2, 3].map((i) => study.isOnMap(i))).toEqual([false, false, true, true]);
  });

  it("stop together at the last step", () => {
    const study = new DirectionsStudy({ steps: "200" });
    expect([study.step(), study.numSteps]).toEqual([false, 200]);
  });
});

describe("the view of the surface", () => {
  it("turns round without end, and neither under the ground nor over the top", () => {
    const study = new DirectionsStudy({ turn: "170", height: "70" });
    study.turnBy(20, 20);
    expect([study.turn, study.height]).toEqual([-170, 80]);
    study.turnBy(0, -200);
    expect(study.height).toBe(10);
    study.turnBack();
    expect(study.settings).not.toHaveProperty("turn");
  });
});

describe("the link of two directions", () => {
  it.each([
    { f: "x^2 + y^2", x: "-2.4", y: "1.6", rate: "0.1" },
    { f: "sin(x)*y", x: "1", y: "0.5", rate: "0.02", steps: "30", turn: "45", height: "60" },
  ])("opens as it was: %j", (settings) => {
    expect(new DirectionsStudy(settings).settings).toEqual(settings);
  });

  it("passes over what means nothing", () => {
    const study = new DirectionsStudy({ f: "x +", x: "east", rate: "0", steps: "1e9" });
    expect(study.settings).toMatchObject({
      f: "x^2 + y^2",
      x: "-2.4",
      rate: "0.0001",
      steps: "200",
    });
  });
});

describe("a surface that is chosen", () => {
  it("brings a learning rate at which no optimizer is gone at once", () => {
    const study = new DirectionsStudy({});
    for (const id of ["rosenbrock", "himmelblau"] as const) {
      study.surface.choose(id);
      study.functionChanged();
      for (let i = 0; i < 10; i++) study.step();
      expect([0, 1, 2, 3].filter((i) => !study.isOnMap(i))).toEqual([]);
    }
  });

  it("tells which optimizers leapt over a gap", () => {
    // (-1, 0.5) - (-2, 4) = (1, -3.5): 1/(xy) has no value on the way, at x = 0 and at y = 0.
    const study = new DirectionsStudy({ f: "1/(x*y)", x: "-1", y: "0.5", rate: "1", steps: "1" });
    expect(study.hasLeapt(0)).toBe(true);
    const stayed = new DirectionsStudy({ f: "1/(x*y)", x: "1", y: "1", rate: "0.1", steps: "5" });
    expect([0, 1, 2, 3].map((i) => stayed.hasLeapt(i))).toEqual([false, false, false, false]);
  });
});
