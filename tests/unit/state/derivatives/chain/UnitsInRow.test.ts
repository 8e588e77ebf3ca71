import { describe, expect, it } from "vitest";

import { UnitsInRow } from "../../../../../src/state/derivatives/chain/UnitsInRow.svelte";

const wholes = (row: UnitsInRow) => row.chains.map(({ whole }) => whole);
const thresholds = (row: UnitsInRow) => row.chains.map(({ threshold }) => threshold);

describe("UnitsInRow", () => {
  it("opens with ten units at their steepest: 2^-20 of sigmoid's gradient, all of the others'", () => {
    const row = new UnitsInRow({});
    expect(row.chains.map(({ activation }) => activation)).toEqual(["sigmoid", "tanh", "relu"]);
    // (1/4)^10 = 2^-20 = 9.5e-7
    expect(wholes(row)).toEqual([2 ** -20, 1, 1]);
    expect(thresholds(row)).toEqual([4, 1, 1]);
  });

  it("loses nothing at the threshold 4 for sigmoid, however many units", () => {
    const row = new UnitsInRow({ weight: "4", n: "30" });
    expect(row.chains[0].units).toHaveLength(30);
    expect(wholes(row)[0]).toBe(1);
    row.setWeight(3.9);
    expect(wholes(row)[0]).toBeLessThan(0.5);
    row.setWeight(4.1);
    expect(wholes(row)[0]).toBeGreaterThan(2);
  });

  it("puts all units at one z: at 4 sigmoid is 0.0177 steep, tanh 0.00134, below 0 ReLU is flat", () => {
    const row = new UnitsInRow({ at: "same", z: "4", n: "1" });
    // sigmoid'(4), 1 - tanh(4)^2 by mpmath 1.3.
    expect(wholes(row)[0]).toBeCloseTo(0.017662706213291, 14);
    expect(wholes(row)[1]).toBeCloseTo(0.001340950683025, 14);
    expect(wholes(row)[2]).toBe(1);
    row.setZ(-1);
    expect(wholes(row)[2]).toBe(0);
    expect(thresholds(row)[2]).toBe(Infinity);
  });

  it("takes the slope 0 of frameworks at the corner of ReLU", () => {
    expect(wholes(new UnitsInRow({ at: "same", z: "0" }))).toEqual([2 ** -20, 1, 0]);
  });

  it("lets the input decide where the units stand, and then knows no single threshold", () => {
    const row = new UnitsInRow({ at: "input", a: "1", n: "2", weight: "1" });
    const [sigmoid, , relu] = row.chains;
    // z1 = 1, z2 = sigmoid(1); the product of sigmoid's slopes there by mpmath 1.3.
    expect(sigmoid.units.map(({ z }) => z)).toEqual([1, 0.7310585786300049]);
    expect(sigmoid.whole).toBeCloseTo(0.043129160162423, 14);
    expect(relu.whole).toBe(1);
    expect(thresholds(row)).toEqual([null, null, null]);
    row.setInput(-1);
    expect(wholes(row)[2]).toBe(0);
  });

  it("tells sigmoid's first units when the question is answered, the others' at once", () => {
    const row = new UnitsInRow({});
    expect(row.firstTold("sigmoid", false)).toBe(9);
    expect(row.firstTold("sigmoid", true)).toBe(1);
    expect(row.firstTold("tanh", false)).toBe(1);
    row.setNumUnits(1);
    expect(row.firstTold("sigmoid", false)).toBe(1);
  });

  it("is found again by its settings, which hold no more than needed", () => {
    const settings = { n: "7", weight: "2.5", at: "same", z: "-1.25" };
    expect(new UnitsInRow(settings).settings).toEqual(settings);
    expect(new UnitsInRow({}).settings).toEqual({ n: "10", weight: "1" });
    expect(new UnitsInRow({ at: "input", a: "2" }).settings).toEqual({
      n: "10",
      weight: "1",
      at: "input",
      a: "2",
    });
  });

  it("passes over settings that mean nothing", () => {
    const row = new UnitsInRow({ n: "1e9", weight: "-5", at: "sideways", z: "NaN", a: "∞" });
    expect([row.numUnits, row.weight, row.standing, row.z, row.input]).toEqual([
      30,
      0,
      "steepest",
      0,
      1,
    ]);
    expect(wholes(row)).toEqual([0, 0, 0]);
  });
});
