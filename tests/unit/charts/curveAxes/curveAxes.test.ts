import { describe, expect, it } from "vitest";

import { debiasedAverage } from "../../../../src/charts/curveAxes/debiasedAverage";
import { logEpochTicks } from "../../../../src/charts/curveAxes/logEpochTicks";
import { onLogEpochs } from "../../../../src/charts/curveAxes/onLogEpochs";
import { onLogLoss } from "../../../../src/charts/curveAxes/onLogLoss";
import { shapeCurves, shapeLosses } from "../../../../src/charts/curveAxes/shapeCurves";
import { smoothCurves } from "../../../../src/charts/curveAxes/smoothCurves";
import { indexAtShare, shareOfX } from "../../../../src/charts/curveAxes/xPlace";
import { lineChartReadout } from "../../../../src/charts/lineChartReadout";
import type { LineChartData } from "../../../../src/charts/LineChartData";
import { powerTick } from "../../../../src/charts/tickTexts";

/** A loss of three epochs after epoch 0, cut off at 2. */
const LOSSES: LineChartData = {
  x: [0, 1, 10, 100],
  series: [
    {
      variant: 0,
      quantity: "test loss",
      isFaint: false,
      y: [10, 1, 0.1, 0],
      band: { low: [8, 0.5, 0.1, 0], high: [12, 2, 0.2, 0.1] },
    },
  ],
  xLabel: "epoch",
  isLog10: false,
  lastXIsOutput: false,
  yCap: 2,
  note: "cut off at 2",
  otherRange: "show all",
};

describe("debiasedAverage", () => {
  it("averages what came before with a falling weight, from the first value on", () => {
    // By hand, w = 1/2: m = 1/2, 5/4, 17/8 over 1 - w^t = 1/2, 3/4, 7/8.
    expect(debiasedAverage([1, 2, 3], 0.5)).toEqual([1, 5 / 3, 17 / 7]);
  });

  it("is the values themselves without weight, and a constant where they are", () => {
    expect(debiasedAverage([3, 1, 2], 0)).toEqual([3, 1, 2]);
    for (const value of debiasedAverage([0.7, 0.7, 0.7], 0.99)) expect(value).toBeCloseTo(0.7, 12);
  });

  it("leaves gaps, and goes on after them as if they were not there", () => {
    expect(debiasedAverage([null, 1, null, 2], 0.5)).toEqual([null, 1, null, 5 / 3]);
  });
});

describe("smoothCurves", () => {
  it("keeps the raw line beside the average, and averages the range with it", () => {
    const [series] = smoothCurves(LOSSES, 0.5).series;
    expect(series!.raw).toEqual([10, 1, 0.1, 0]);
    // 10, then (10/4 + 1/2) / (3/4) = 4.
    expect(series!.y.slice(0, 2)).toEqual([10, 4]);
    expect(series!.band!.low.slice(0, 2)).toEqual([8, 3]);
  });

  it("leaves a chart as it is without smoothing", () => {
    expect(smoothCurves(LOSSES, 0)).toBe(LOSSES);
  });
});

describe("onLogLoss", () => {
  it("draws exponents of ten, without what is 0, and cuts nothing off", () => {
    const { series, ...chart } = onLogLoss(LOSSES);
    expect(series[0]!.y).toEqual([1, 0, -1, null]);
    expect(series[0]!.band!.low).toEqual([Math.log10(8), Math.log10(0.5), -1, null]);
    expect(chart).toMatchObject({ isLog10: true, yCap: null, note: null, otherRange: null });
  });

  it("reads out losses all the same, smoothed ones beside", () => {
    const read = (data: LineChartData) => lineChartReadout(data, 1).rows;
    const plain = { label: "test", texts: ["1.00"] };
    const smoothed = { label: "smoothed", texts: ["4.00"] };
    expect(read(onLogLoss(LOSSES))).toEqual([plain]);
    expect(read(smoothCurves(LOSSES, 0.5))).toEqual([plain, smoothed]);
    expect(read(onLogLoss(smoothCurves(LOSSES, 0.5)))).toEqual([plain, smoothed]);
  });

  it("labels its axis with losses", () => {
    expect([-2, -0.5, 0, 1.5].map(powerTick)).toEqual([".01", ".32", "1", "32"]);
  });
});

describe("onLogEpochs", () => {
  it("leaves epoch 0 out, which has no logarithm, of every line", () => {
    const { x, series, hasLogX } = onLogEpochs(smoothCurves(LOSSES, 0.5));
    expect(x).toEqual([1, 10, 100]);
    expect(series[0]!.raw).toEqual([1, 0.1, 0]);
    expect(series[0]!.y[0]).toBe(4);
    expect(series[0]!.band!.high).toHaveLength(3);
    expect(hasLogX).toBe(true);
  });

  it("is linear still where fewer than two epochs are done, and over layers", () => {
    const begun = { ...LOSSES, x: [0, 1] };
    expect(onLogEpochs(begun)).toBe(begun);
    const layers = { ...LOSSES, xLabel: "layer" as const };
    expect(onLogEpochs(layers)).toBe(layers);
  });

  it("has round epochs as ticks, as many as there is room for", () => {
    expect(logEpochTicks(1, 30, 6)).toEqual([1, 2, 5, 10, 20]);
    expect(logEpochTicks(1, 300, 6)).toEqual([1, 3, 10, 30, 100, 300]);
    expect(logEpochTicks(0.04, 100_000, 6)).toEqual([1, 100, 10_000]);
  });
});

describe("the shape of curves", () => {
  const AXES = { hasLogLoss: true, hasLogEpochs: true, smoothing: 0.5 };

  it("of losses is averaged before its logarithm is taken, and over seconds too", () => {
    const { y } = shapeLosses(AXES)({ ...LOSSES, xLabel: "seconds" }).series[0]!;
    // The averages from 1 s on: 4, then (10/8 + 1/4 + .1/2) / (7/8) = 1.55 / .875.
    expect(y.slice(0, 2)).toEqual([Math.log10(4), expect.closeTo(Math.log10(1.55 / 0.875), 12)]);
    expect(shapeLosses(AXES)({ ...LOSSES, xLabel: "seconds" })).toMatchObject({
      x: [1, 10, 100],
      hasLogX: true,
      isLog10: true,
    });
  });

  it("is as it is without any of it, and never log loss for other curves", () => {
    const none = { hasLogLoss: false, hasLogEpochs: false, smoothing: 0 };
    expect(shapeLosses(none)(LOSSES)).toBe(LOSSES);
    expect(shapeCurves({ ...none, hasLogEpochs: true })(LOSSES).isLog10).toBe(false);
  });
});

describe("the places of an axis of epochs", () => {
  it("lie evenly by their logarithms on a logarithmic one", () => {
    const log = { x: [1, 10, 100], hasLogX: true };
    expect([1, 10, 100].map((x) => shareOfX(log, x))).toEqual([0, 0.5, 1]);
    expect(indexAtShare(log, 0.3)).toBe(1);
    expect(indexAtShare(log, 0.2)).toBe(0);
  });

  it("lie by their distance on a linear one", () => {
    const linear = { x: [0, 10, 100] };
    expect([0, 10, 100].map((x) => shareOfX(linear, x))).toEqual([0, 0.1, 1]);
    expect(indexAtShare(linear, 0.3)).toBe(1);
    expect(shareOfX({ x: [5] }, 5)).toBe(0);
  });
});
