import { describe, expect, it } from "vitest";

import { GRADIENT_QUANTITIES } from "../../../src/charts/gradientQuantities";
import { layerGradientChart } from "../../../src/charts/layerGradientChart";
import { lineChartReadout } from "../../../src/charts/lineChartReadout";
import { lossChart } from "../../../src/charts/lossChart";
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
      values: [{ variant: 3, text: ".60", smoothText: null, faintText: ".50" }],
    });
  });

  it("stays where it was asked for, and says that it reads the nearest epoch", () => {
    // .3 of the way from 0 to 40 is 12.
    expect(lineChartReadout(losses, 12)).toMatchObject({
      index: 1,
      heading: "nearest epoch 10",
      share: 0.3,
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
    const textAt = (layer: number) => lineChartReadout(chart, layer).values[0].text;
    expect(textAt(1)).toBe("–");
    expect(textAt(2)).toBe("1.7e-4");
    expect(lineChartReadout(chart, 3).heading).toBe("output layer");
  });

  it("reads a chart of one epoch", () => {
    const one = lossChart([
      makeView({ history: makeHistory({ testLoss: makeCurve([0], [0.7]) }) }),
    ]);
    expect(lineChartReadout(one, 0.7)).toMatchObject({ heading: "epoch 0", share: 0 });
  });
});
