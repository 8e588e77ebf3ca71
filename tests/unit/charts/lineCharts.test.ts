import { describe, expect, it } from "vitest";

import { firstLayerChart } from "../../../src/charts/firstLayerChart";
import { GRADIENT_QUANTITIES } from "../../../src/charts/gradientQuantities";
import { layerGradientChart } from "../../../src/charts/layerGradientChart";
import { lineChartTable } from "../../../src/charts/lineChartTable";
import { lossChart } from "../../../src/charts/lossChart";
import { zeroNote } from "../../../src/charts/zeroNote";
import { makeCurve, makeHistory, makeLadder, makeView } from "./makeView";

const { delta, weightGradient } = GRADIENT_QUANTITIES;

describe("lossChart", () => {
  it("draws train faint and test bold, over the epochs there are", () => {
    const { x, series } = lossChart([
      makeView({
        index: 2,
        history: makeHistory({
          index: 2,
          trainLoss: makeCurve([0, 5], [0.7, 0.1]),
          testLoss: makeCurve([0, 5], [0.8, 0.2]),
        }),
      }),
    ]);
    expect(x).toEqual([0, 5]);
    expect(series).toEqual([
      { variant: 2, quantity: "train loss", isFaint: true, y: [0.7, 0.1], band: null },
      { variant: 2, quantity: "test loss", isFaint: false, y: [0.8, 0.2], band: null },
    ]);
  });

  it("leaves a gap where a variant has no epoch or a loss is not finite", () => {
    const { x, series } = lossChart([
      makeView({ history: makeHistory({ testLoss: makeCurve([0, 1, 2], [0.7, Infinity, 0.5]) }) }),
      makeView({
        index: 1,
        history: makeHistory({ index: 1, testLoss: makeCurve([0, 1], [0.7, 0.6]) }),
      }),
    ]);
    expect(x).toEqual([0, 1, 2]);
    expect(series[1].y).toEqual([0.7, null, 0.5]);
    expect(series[3].y).toEqual([0.7, 0.6, null]);
  });

  it("shows the range of several replicates", () => {
    const [, test] = lossChart([
      makeView({
        numReplicates: 3,
        history: makeHistory({ testLoss: makeCurve([0], [0.5], 0.25) }),
      }),
    ]).series;
    expect(test.band).toEqual({ low: [0.25], high: [0.75] });
  });

  it("cuts a loss off past three times the largest first one, and only then", () => {
    const calm = makeView({ history: makeHistory({ testLoss: makeCurve([0, 1], [0.5, 1.4]) }) });
    const wild = makeView({ history: makeHistory({ testLoss: makeCurve([0, 1], [0.5, 1e6]) }) });
    expect(lossChart([calm]).yCap).toBeNull();
    expect(lossChart([calm, wild])).toMatchObject({ yCap: 1.5, note: "cut off at 1.5" });
  });

  it("cuts off at a round number, which is the last tick", () => {
    // 3 times .8 is 2.4.
    const wild = makeView({ history: makeHistory({ testLoss: makeCurve([0, 1], [0.8, 1e6]) }) });
    expect(lossChart([wild])).toMatchObject({ yCap: 2.5, note: "cut off at 2.5" });
  });

  it("shows the whole on request, and offers the other range only where there are two", () => {
    const calm = makeView({ history: makeHistory({ testLoss: makeCurve([0, 1], [0.8, 1.4]) }) });
    const wild = makeView({ history: makeHistory({ testLoss: makeCurve([0, 1], [0.8, 1e6]) }) });
    expect(lossChart([wild]).otherRange).toBe("show all");
    expect(lossChart([wild], true)).toMatchObject({
      yCap: null,
      note: "all shown",
      otherRange: "cut off at 2.5",
    });
    expect(lossChart([calm]).otherRange).toBeNull();
    expect(lossChart([calm], true).otherRange).toBeNull();
  });

  it("keeps to 200 points", () => {
    const epochs = Array.from({ length: 1501 }, (_, epoch) => epoch);
    const { x } = lossChart([
      makeView({ history: makeHistory({ testLoss: makeCurve(epochs, epochs) }) }),
    ]);
    expect(x.length).toBeLessThanOrEqual(200);
    expect(x.at(-1)).toBe(1500);
  });
});

describe("layerGradientChart", () => {
  it("plots log10 by layer and leaves exact zeros out", () => {
    const { x, series, lastXIsOutput } = layerGradientChart(
      [makeView({ ladder: makeLadder(0, 0.01, 10) })],
      delta,
    );
    expect(x).toEqual([1, 2, 3]);
    expect(series[0].y).toEqual([null, -2, 1]);
    expect(lastXIsOutput).toBe(true);
  });

  it("fills shallow networks up with gaps, where the last place is not every output's", () => {
    const { series, lastXIsOutput } = layerGradientChart(
      [
        makeView({ ladder: makeLadder(0.1, 1) }),
        makeView({ index: 1, ladder: makeLadder(0.1, 1, 10) }),
      ],
      delta,
    );

    expect(series[0].y).toEqual([-1, 0, null]);
    expect(lastXIsOutput).toBe(false);
  });
});

describe("the gradient charts", () => {
  it("show delta and the weight gradient apart", () => {
    const views = [
      makeView({
        ladder: makeLadder(1e-3, 0.1),
        weightGradients: makeLadder(0.01, 0.01),
        history: makeHistory({
          deltaRms: [makeCurve([0], [1e-3])],
          weightGradientRms: [makeCurve([0], [0.01])],
        }),
      }),
    ];
    for (const [quantity, layers] of [
      [delta, [-3, -1]],
      [weightGradient, [-2, -2]],
    ] as const) {
      expect(layerGradientChart(views, quantity).series[0].y).toEqual(layers);
      expect(firstLayerChart(views, quantity).series[0].y).toEqual(layers.slice(0, 1));
    }
    const { quantity } = layerGradientChart(views, weightGradient).series[0];
    expect(quantity).toBe("rms weight gradient (dL/dW)");
  });
});

describe("firstLayerChart", () => {
  it("follows the first layer alone", () => {
    const { x, series } = firstLayerChart(
      [
        makeView({
          history: makeHistory({
            deltaRms: [makeCurve([0, 4], [1e-3, 1e-5]), makeCurve([0, 4], [1, 1])],
          }),
        }),
      ],
      delta,
    );
    expect(x).toEqual([0, 4]);
    expect(series).toHaveLength(1);
    expect(series[0].y).toEqual([-3, -5]);
  });

  it("has no series before the first statistics", () => {
    expect(firstLayerChart([makeView()], delta).series).toEqual([]);
  });
});

describe("zeroNote", () => {
  const views = [
    makeView({ name: "sigmoid", ladder: makeLadder(0, 0, 0, 0.1) }),
    makeView({ index: 1, name: "ReLU", ladder: makeLadder(0, 0.1, 0.1, 0.1) }),
    makeView({ index: 2, name: "tanh", ladder: makeLadder(0.1, 0.1) }),
  ];

  it("names the layers whose gradient is exactly 0", () => {
    expect(zeroNote(views, delta, "all")).toBe("zero: sigmoid 1–3, ReLU 1");
    expect(zeroNote(views, delta, "first")).toBe("zero: sigmoid, ReLU");
  });

  it("names layers apart where others lie between", () => {
    const view = makeView({ name: "ReLU", weightGradients: makeLadder(0, 1, 0, 0, 1) });
    expect(zeroNote([view], weightGradient, "all")).toBe("zero: ReLU 1, 3–4");
  });

  it("calls the last layer the output, also where it is the only one", () => {
    const saturated = makeView({ name: "sigmoid", ladder: makeLadder(0, 0, 0) });
    const single = makeView({ name: "base", ladder: makeLadder(0) });
    expect(zeroNote([saturated, single], delta, "all")).toBe("zero: sigmoid 1–out, base out");
  });

  it("is silent where there is none", () => {
    expect(zeroNote(views.slice(2), delta, "all")).toBeNull();
  });
});

describe("lineChartTable", () => {
  it("says what the chart shows, the output layer by name and gaps as such", () => {
    const chart = layerGradientChart([makeView({ ladder: makeLadder(0, 0.01, 10) })], delta);
    expect(lineChartTable(chart, ["sigmoid"])).toEqual({
      header: ["layer", "sigmoid, rms delta (dL/dz)"],
      rows: [
        ["1", "none"],
        ["2", "0.010"],
        ["out", "10"],
      ],
    });
  });

  it("writes losses as the cards do", () => {
    const chart = lossChart([
      makeView({ history: makeHistory({ testLoss: makeCurve([0], [0.693]) }) }),
    ]);
    expect(lineChartTable(chart, ["tanh"]).rows[0].at(-1)).toBe(".69");
  });

  it("rounds a moment within an epoch", () => {
    const chart = lossChart([
      makeView({ history: makeHistory({ testLoss: makeCurve([2 / 3], [0.5]) }) }),
    ]);
    expect(lineChartTable(chart, ["tanh"]).rows[0][0]).toBe("0.67");
  });

  it("keeps to a dozen rows", () => {
    const epochs = Array.from({ length: 180 }, (_, epoch) => epoch);
    const chart = lossChart([
      makeView({ history: makeHistory({ testLoss: makeCurve(epochs, epochs) }) }),
    ]);
    expect(lineChartTable(chart, ["tanh"]).rows.length).toBeLessThanOrEqual(12);
  });
});
