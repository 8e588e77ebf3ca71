import { describe, expect, it } from "vitest";

import { GRADIENT_QUANTITIES } from "../../../src/charts/gradientQuantities";
import { layerGradientChart } from "../../../src/charts/layerGradientChart";
import { lineChartReadout, numReadoutRows } from "../../../src/charts/lineChartReadout";
import { lossChart } from "../../../src/charts/lossChart";
import { smoothCurves } from "../../../src/charts/curveAxes/smoothCurves";
import { makeCurve, makeHistory, makeLadder, makeView } from "./makeView";

const losses = lossChart([
  makeView({
    index: 3,
    history: makeHistory({
      index: 3,
      trainLoss: makeCurve([0, 10, 40], [0.7, 0.5, 0.1]),
      testLoss: makeCurve([0, 10, 40], [0.8, 0.6, 0.2]),
    }),
  }),
]);

describe("lineChartReadout", () => {
  it("reads test and train at an epoch there is", () => {
    expect(lineChartReadout(losses, 10)).toEqual({
      index: 1,
      heading: "epoch 10",
      share: 0.25,
      variants: [3],
      rows: [
        { label: "test", texts: [".60"] },
        { label: "train", texts: [".50"] },
      ],
    });
  });

  it("goes to the epoch nearest to the one asked for, and says which", () => {
    expect(lineChartReadout(losses, 12)).toMatchObject({
      index: 1,
      heading: "epoch 10",
      share: 0.25,
    });
  });

  it("stays at the ends beyond them", () => {
    expect(lineChartReadout(losses, -1).heading).toBe("epoch 0");
    expect(lineChartReadout(losses, 99)).toMatchObject({ heading: "epoch 40", share: 1 });
  });

  it("gives gradients themselves, not their logarithms, and gaps as a dash", () => {
    const chart = layerGradientChart(
      [makeView({ ladder: makeLadder(0, 1.7e-4, 0.5) })],
      GRADIENT_QUANTITIES.delta,
    );
    const textAt = (layer: number) => lineChartReadout(chart, layer).rows[0].texts[0];
    expect(lineChartReadout(chart, 1).rows.map(({ label }) => label)).toEqual(["rms"]);
    expect(textAt(1)).toBe("–");
    expect(textAt(2)).toBe("1.7e-4");
    expect(lineChartReadout(chart, 3).heading).toBe("output layer");
  });

  it("has the room under the plot that its rows need", () => {
    for (const data of [losses, smoothCurves(losses, 0.5)])
      expect(lineChartReadout(data, 10).rows).toHaveLength(numReadoutRows(data));
  });

  it("reads a chart of one epoch", () => {
    const one = lossChart([
      makeView({ history: makeHistory({ testLoss: makeCurve([0], [0.7]) }) }),
    ]);
    expect(lineChartReadout(one, 0.7)).toMatchObject({ heading: "epoch 0", share: 0 });
  });
});
