import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ChosenFunction } from "../../../../src/state/derivatives/ChosenFunction.svelte";

describe("ChosenFunction", () => {
  it("begins with x^2 or what it is told to", () => {
    expect(new ChosenFunction(undefined).text).toBe("x^2");
    expect(new ChosenFunction(undefined, "tanh").curve?.id).toBe("tanh");
  });

  it("takes a link's function, and passes over one that is none without a word", () => {
    const linked = new ChosenFunction("sin(2x) + 1");
    // sin(2 * 0.5) + 1 by mpmath 1.3.
    expect(linked.value(0.5)).toBeCloseTo(1.8414709848078965, 14);
    const broken = new ChosenFunction("alert(1)");
    expect([broken.text, broken.problem]).toEqual(["x^2", ""]);
  });

  it("shows a table's curve over its own stretch of the axis, a typed one from -4 to 4", () => {
    const chosen = new ChosenFunction(undefined);
    expect(chosen.domain).toEqual(chosen.curve?.domain);
    chosen.type("x^2 + 1");
    expect(chosen.curve).toBeNull();
    expect(chosen.domain).toEqual([-4, 4]);
    chosen.type("x^2");
    expect(chosen.curve?.id).toBe("square");
  });

  it.each([
    ["x^", /missing after "\^"/],
    ["", /./],
    ["alert(1)", /alert/],
    ["x + y", /y/],
    ["1/0", /no value.*1\/0 divides by 0/],
    ["ln(-1 - x^2)", /no value/],
    ["(".repeat(10_000), /./],
    ["x".repeat(10_000), /./],
  ])("keeps the last good function beside what is none, and says why", (text, reason) => {
    const chosen = new ChosenFunction("x^3");
    expect(chosen.type(text)).toBe(false);
    expect(chosen.problem).toMatch(reason);
    expect(chosen.problem).toMatch(/[.?]$/);
    expect([chosen.text, chosen.typed, chosen.value(2)]).toEqual(["x^3", "x^3", 8]);
    chosen.forgive();
    expect(chosen.problem).toBe("");
  });

  it("takes back its complaint with the next good text", () => {
    const chosen = new ChosenFunction(undefined);
    chosen.type("x^");
    expect(chosen.type("x^4")).toBe(true);
    expect([chosen.problem, chosen.value(2)]).toEqual(["", 16]);
    chosen.type("x^");
    chosen.choose("sine");
    expect([chosen.problem, chosen.curve?.id]).toEqual(["", "sine"]);
  });

  it("never throws, and always has a function", () => {
    const letters = fc.constantFrom(..."x0123456789.+-*/^()e, sincoxplnabrmhtuLRU_<>&'\"π∞");
    const chosen = new ChosenFunction(undefined);
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 30 }), (text) => {
        const isGood = chosen.type(text);
        expect(isGood).toBe(chosen.problem === "");
        expect(typeof chosen.value(1)).toBe("number");
      }),
      { numRuns: 1000 },
    );
  });
});
