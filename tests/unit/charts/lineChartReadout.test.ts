import { describe, expect, it } from "vitest";

import { GRADIENT_QUANTITIES } from "../../../src/charts/gradientQuantities";
import { layerGradientChart } from "../../../src/charts/layerGradientChart";
import { lineChartReadout } from "../../../src/charts/lineChartReadout";
import { lossChart } from "../../../src/charts/lossChart";
import { makeCurve, makeLadder, makeView } from "./makeView";

const losses = lossChart([
  makeView({
    index: 3,
    trainLossCurve: makeCurve([0, 10, 40], [0.7, 0.5, 0.1]),
    testLossCurve: makeCurve([0, 10, 40], [0.8, 0.6, 0.2]),
  }),
]);

describe("lineChartReadout", () => {
  it("reads test and train at the epoch nearest to the pointer", () => {
    // .3 of the way from 0 to 40 is 12, nearest to 10.
    expect(lineChartReadout(losses, 0.3)).toEqual({
      heading: "epoch 10",
      share: 0.25,
      values: [{ variant: 3, text: ".60", faintText: ".50" }],
    });
  });

  it("stays at the ends beyond them", () => {
    expect(lineChartReadout(losses, -1).heading).toBe("epoch 0");
    expect(lineChartReadout(losses, 9)).toMatchObject({ heading: "epoch 40", share: 1 });
  });

  it("gives gradients themselves, not their logarithms, and gaps as a dash", () => {
    const chart = layerGradientChart(
      [makeView({ ladder: makeLadder(0, 1.7e-4, 0.5) })],
      GRADIENT_QUANTITIES.delta,
    );
    const textAt = (share: number) => lineChartReadout(chart, share).values[0].text;
    expect(textAt(0)).toBe("–");
    expect(textAt(0.5)).toBe("1.7e-4");
    expect(lineChartReadout(chart, 1).heading).toBe("output layer");
  });

  it("reads a chart of one epoch", () => {
    const one = lossChart([makeView({ testLossCurve: makeCurve([0], [0.7]) })]);
    expect(lineChartReadout(one, 0.7)).toMatchObject({ heading: "epoch 0", share: 0 });
  });
});
