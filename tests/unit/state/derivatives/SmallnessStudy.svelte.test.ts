import { describe, expect, it } from "vitest";

import { evaluateDual } from "../../../../src/core/calculus/dual/evaluateDual";
import type { Expression } from "../../../../src/core/calculus/expression/Expression";
import { SmallnessStudy } from "../../../../src/state/derivatives/SmallnessStudy.svelte";
import { deferred, type Deferred } from "../run/deferred";
import { until } from "../run/until";

/** An engine that rounds the dual numbers' slope to float32. */
const inFloat32 = async (tree: Expression, x: number) =>
  Math.fround(evaluateDual(tree, { of: "x", at: { x } }).slope);
const study = (settings: Record<string, string> = {}, ask = inFloat32) =>
  new SmallnessStudy(settings, ask);

describe("SmallnessStudy", () => {
  it("begins with e^x at 1 and h = 0.1", () => {
    const { here, settings, truth } = study();
    expect(settings).toEqual({ f: "exp(x)", x: "1", h: "0.1" });
    // (e^1.1 - e) / 0.1 - e = 0.140560126..., (e^1.1 - e^0.9) / 0.2 - e = 0.004532735...
    expect(here.forward.error).toBeCloseTo(0.1405601264, 9);
    expect(here.central.error).toBeCloseTo(0.0045327355, 9);
    // mpmath: e - 2.718281828459045 = 1.4456468917292502e-16.
    expect(truth?.high).toBe(Math.E);
    expect(truth?.low).toBeCloseTo(1.4456468917292502e-16, 28);
  });

  it("measures the error of automatic differentiation in digits that float64 has not", () => {
    expect(study().automatic.slope).toBe(Math.E);
    expect(study().automatic.error).toBeCloseTo(1.4456468917292502e-16, 28);
    // 2x is exact.
    expect(study({ f: "x^2", x: "0.3" }).automatic).toEqual({ slope: 0.6, error: 0 });
  });

  it("knows what the forward difference suffers from", () => {
    const one = study();
    // Best near 2 sqrt(2^-52) = 3e-8 for e^x at 1.
    expect(one.best.forward?.h).toBeCloseTo(2 ** -25, 12);
    expect(one.trouble).toBe("truncation");
    one.setH(4e-8);
    expect(one.trouble).toBe("neither");
    one.setH(1e-12);
    expect(one.trouble).toBe("rounding");
  });

  it("has a V of errors, the lowest near the best h", () => {
    const { sweep, best } = study();
    const errors = sweep.map(({ forward }) => forward.error!);
    const lowest = sweep[errors.indexOf(Math.min(...errors))].h;
    expect(lowest).toBeGreaterThan(best.forward!.h / 100);
    expect(lowest).toBeLessThan(best.forward!.h * 100);
    expect(errors[0]).toBeGreaterThan(1);
    // 1 + 1e-15 rounds to 1 + 5 * 2^-52, by 11% too far, and e^x to its own last digit.
    expect(errors.at(-1)).toBeGreaterThan(0.1);
  });

  it("keeps h in its range, and remembers the smallest", () => {
    const one = study();
    one.setH(1e-20);
    expect(one.h).toBe(1e-15);
    one.setH(50);
    expect(one.h).toBe(1);
    expect(one.reached).toBe(1e-15);
  });

  it("goes down through the powers of ten", () => {
    const one = study({ h: "0.02" });
    expect(one.nextH).toBe(0.01);
    one.setH(1e-15);
    expect(one.nextH).toBeNull();
  });

  it.each([
    ["abs(x)", -1, 1, 1, -1, 0],
    ["relu(x)", 0, 1, 1, 0, 0.5],
  ])("finds the corner of %s, where no answer is wrong", (f, left, right, ahead, behind, both) => {
    const one = study({ f, x: "1", h: "0.001" });
    expect(one.corner).toBeNull();
    one.goToCorner();
    expect(one.corner).toMatchObject({ at: 0, left, right });
    expect(one.truth).toBeNull();
    expect(one.here).toMatchObject({
      forward: { slope: ahead, error: null },
      backward: { slope: behind, error: null },
      central: { slope: both, error: null },
    });
    expect(one.best).toEqual({ forward: null, central: null });
  });

  it("goes from corner to corner", () => {
    const one = study({ f: "abs(x + 1) + abs(x - 2)", x: "0" });
    one.goToCorner();
    expect(one.x).toBe(2);
    one.goToCorner();
    expect(one.x).toBe(-1);
  });

  it("has a slope where only the symbols have none", () => {
    // relu(x)^2 is 0 on one side and x^2 on the other.
    const one = study({ f: "relu(x)^2", x: "0" });
    expect(one.corner).toBeNull();
    expect(one.truth).toEqual({ high: 0, low: 0 });
  });

  it.each([
    ["sqrt(x)", "0"],
    ["ln(x)", "-1"],
  ])("has no slope of %s at %s", (f, x) => {
    const one = study({ f, x });
    expect(one.truth).toBeNull();
    expect(one.here.central.error).toBeNull();
  });

  it("stays in the picture of another function", () => {
    const one = study({ f: "sin(x)", x: "6" });
    one.chosen.choose("cube");
    one.functionChanged();
    expect(one.x).toBe(2);
  });

  it("reads links that say nonsense", () => {
    expect(study({ f: "x^", x: "here", h: "0" }).settings).toEqual({
      f: "exp(x)",
      x: "1",
      h: "1e-15",
    });
  });
});

describe("TensorFlow.js's answer", () => {
  it("comes when the engine is there, with its error", async () => {
    const waiting = deferred<number>();
    const one = study({}, () => waiting.promise);
    expect([one.float32, one.isEngineReady]).toEqual([null, false]);
    waiting.resolve(Math.fround(Math.E));
    await until(() => expect(one.isEngineReady).toBe(true));
    // float32 of e is 2.7182817459106445.
    expect(one.float32?.error).toBeCloseTo(8.25484e-8, 12);
  });

  it("is asked for the newest point only, while the engine is busy", async () => {
    const asked: number[] = [];
    const waiting: Deferred<number>[] = [];
    const one = study({}, (_, x) => {
      asked.push(x);
      waiting.push(deferred());
      return waiting.at(-1)!.promise;
    });
    for (const x of [1.25, 1.5, 1.75]) one.moveTo(x);
    waiting[0].resolve(1);
    await until(() => expect(asked).toEqual([1, 1.75]));
    waiting[1].resolve(2);
    await until(() => expect(one.float32?.slope).toBe(2));
    expect(asked).toHaveLength(2);
  });

  it("to the function before is not shown", async () => {
    const one = study();
    await until(() => expect(one.float32).not.toBeNull());
    one.chosen.choose("sine");
    expect(one.float32).toBeNull();
    one.functionChanged();
    await until(() => expect(one.float32?.slope).toBe(Math.fround(Math.cos(1))));
  });

  it("that fails says why", async () => {
    const one = study({}, () => Promise.reject(new Error("the engine stopped")));
    await until(() => expect(one.engineProblem).toBe("the engine stopped"));
    expect(one.float32).toBeNull();
  });
});
