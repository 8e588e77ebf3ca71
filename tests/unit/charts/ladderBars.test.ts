import { describe, expect, it } from "vitest";

import { ladderBars } from "../../../src/charts/ladderBars";
import { makeLadder } from "./makeView";

const domain = [1e-4, 1] as const;

describe("ladderBars", () => {
  it("stands the output layer on top of the hidden ones, the first at the bottom", () => {
    const labels = ladderBars(makeLadder(0.001, 0.01, 0.1), domain, 10).map(({ label }) => label);
    expect(labels).toEqual(["out", "2", "1"]);
  });

  it("gives a tiny gradient in powers of ten and an exact zero as such", () => {
    const [, second, first] = ladderBars(makeLadder(0, 1.7e-4, 0.5), domain, 10);
    expect(second).toMatchObject({ value: "1.7e-4", sentence: "layer 2: 1.7e-4" });
    expect(first).toMatchObject({ value: "0 (exact)", length: 0, sentence: "layer 1: 0 (exact)" });
  });

  it("shows and says the range over replicates", () => {
    const [output, hidden] = ladderBars(
      [{ median: 0.01, low: 0.001, high: 0.1 }, ...makeLadder(1)],
      domain,
      10,
    );
    expect(hidden.whisker?.from).toBeCloseTo(0.25, 12);
    expect(hidden.whisker?.to).toBeCloseTo(0.75, 12);
    expect(hidden.sentence).toBe("layer 1: 0.010, from 0.0010 to 0.10");
    expect(output).toMatchObject({ whisker: null, sentence: "output layer: 1.0" });
  });

  it("cuts a range that begins left of the track", () => {
    const [bar] = ladderBars([{ median: 0.01, low: 1e-6, high: 0.1 }], domain, 10);
    expect(bar?.whisker).toMatchObject({ from: 0, isCut: true });
    const [whole] = ladderBars([{ median: 0.01, low: 1e-4, high: 0.1 }], domain, 10);
    expect(whole?.whisker).toMatchObject({ from: 0, isCut: false });
  });

  it("keeps the labels of the layers that the sentences compare", () => {
    const bars = ladderBars(makeLadder(...new Array<number>(11).fill(0.1)), domain, 4);
    const labels = bars.filter(({ isLabelled }) => isLabelled).map(({ label }) => label);
    expect(labels).toEqual(["10", "5", "1"]);
  });

  it("keeps the sentence of rungs that have no room for a label", () => {
    const bars = ladderBars(makeLadder(...new Array<number>(51).fill(0.1)), domain, 9);
    expect(bars.filter(({ isLabelled }) => isLabelled).map(({ label }) => label)).toEqual([
      "50",
      "40",
      "30",
      "20",
      "10",
      "1",
    ]);
    expect(bars[2]).toMatchObject({ isLabelled: false, sentence: "layer 49: 0.10" });
  });
});
