import { describe, expect, it } from "vitest";

import {
  ChosenSurface,
  FIELD_RESOLUTION,
} from "../../../../src/state/derivatives/ChosenSurface.svelte";

describe("a chosen surface", () => {
  it("is shown on a square, whatever its own map", () => {
    const surface = new ChosenSurface(undefined, "elongatedBowl");
    expect(surface.domain).toEqual({ x: [-6, 6], y: [-6, 6] });
    surface.choose("rosenbrock");
    expect(surface.domain).toEqual({ x: [-2, 2], y: [-1, 3] });
  });

  it("has a height in the middle of each cell", () => {
    const { field } = new ChosenSurface("x + 10y", "paraboloid");
    expect(field).toHaveLength(FIELD_RESOLUTION ** 2);
    // Half a cell of 6/96 from the left and the upper edge: -3 + 1/32 + 10 (3 - 1/32).
    expect(field[0]).toBeCloseTo(27 - 9 / 32, 5);
  });

  it.each([
    ["x^", /^Something is missing after "\^" \(position 3\)/],
    ["z + x", /I do not know "z"/],
    ["ln(-1 - x^2)", /^ln\(-1 - x\^2\) has no value for x and y from -3 to 3: .*\.$/],
    ["x".repeat(10_000), /at most 500 characters/],
  ])("stays as it was where %s is typed, and says why", (text, problem) => {
    const surface = new ChosenSurface("x*y", "paraboloid");
    expect(surface.type(text)).toBe(false);
    expect(surface.problem).toMatch(problem);
    expect(surface.typed).toBe("x*y");
    expect(surface.value(2, 3)).toBe(6);
    surface.forgive();
    expect(surface.problem).toBe("");
  });
});
