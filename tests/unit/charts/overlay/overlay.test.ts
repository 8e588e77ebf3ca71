import { describe, expect, it } from "vitest";

import { overlaidNames } from "../../../../src/charts/overlay/overlaidNames";
import { alongAxis, type OverlaidRun } from "../../../../src/charts/overlay/OverlaidRun";
import { overlayCurves, type OverlayCurve } from "../../../../src/charts/overlay/overlayCurves";
import {
  overlayFirstLayerChart,
  overlayLayersChart,
} from "../../../../src/charts/overlay/overlayGradientCharts";
import { overlayLossChart } from "../../../../src/charts/overlay/overlayLossChart";
import { endOf, overlayReadings } from "../../../../src/charts/overlay/overlayReadings";
import { valueAlong } from "../../../../src/charts/overlay/valueAlong";
import { overlaidIndex } from "../../../../src/charts/variantStyle";

const spread = (median: number) => ({ median, low: median / 2, high: median * 2 });

/** A run of one variant per pair: test losses at epochs 0, 10 and 20, and layer 1's gradient at 0 and 20. */
function run(place: number, losses: number[][], changes: Partial<OverlaidRun> = {}): OverlaidRun {
  const gradients = [
    [1e-2, 1e-1],
    [1e-4, 1e-1],
  ];
  return {
    place,
    title: `Run ${place}`,
    short: `${place}`,
    names: losses.map((_, index) => `v${index}`),
    epochs: 20,
    seconds: 5,
    numReplicates: 3,
    curves: {
      lossEpochs: [0, 10, 20],
      layerEpochs: [0, 20],
      variants: losses.map((list) => ({
        trainLoss: list.map((loss) => spread(loss / 2)),
        testLoss: list.map(spread),
        testAccuracy: list.map(() => spread(0.5)),
        deltaRms: gradients,
        weightGradientRms: gradients.map(([first, last]) => [10 * first, last]),
        lastDeltaRms: gradients[1].map(spread),
        lastWeightGradientRms: gradients[1].map(spread),
      })),
    },
    ...changes,
  };
}

describe("a value along a line", () => {
  const heights = { x: [0, 10, 20, 30], y: [1, 3, null, 5] };

  it.each([
    [0, 1],
    [5, 2],
    [10, 3],
    [30, 5],
    // Before, after, and beside the gap.
    [-1, null],
    [31, null],
    [15, null],
    [25, null],
    [20, null],
  ])("at %d is %j", (at, value) => expect(valueAlong(heights, at)).toBe(value));
});

describe("curves with places of their own", () => {
  const curve = (x: number[], y: number[]): OverlayCurve => ({
    variant: 6,
    quantity: "test loss",
    isFaint: false,
    hasBand: false,
    x,
    y,
    low: y,
    high: y,
  });

  it("are drawn over the places of all, straight between their own and absent beyond", () => {
    const { x, series } = overlayCurves([curve([0, 4], [0, 8]), curve([1, 2], [5, 6])]);
    expect(x).toEqual([0, 1, 2, 4]);
    expect(series.map(({ y }) => y)).toEqual([
      [0, 2, 4, 8],
      [null, 5, 6, null],
    ]);
  });

  it("keep both ends of each, however much they are thinned", () => {
    const long = Array.from({ length: 1000 }, (_, i) => 10 * i);
    const { x } = overlayCurves([curve(long, long), curve([3, 4567], [1, 1])], 50);
    expect(x.length).toBeLessThanOrEqual(54);
    expect(x).toEqual(expect.arrayContaining([0, 3, 4567, 9990]));
  });
});

describe("the losses of several runs", () => {
  it("have test with its range and train beside it, in the run's hue and the variant's dash", () => {
    const { x, series, xLabel, yCap } = overlayLossChart([run(0, [[1, 0.5, 0.25]])], "epochs");
    expect([x, xLabel, yCap]).toEqual([[0, 10, 20], "epoch", null]);
    expect(series.map(({ quantity, isFaint, y }) => [quantity, isFaint, y])).toEqual([
      ["train loss", true, [0.5, 0.25, 0.125]],
      ["test loss", false, [1, 0.5, 0.25]],
    ]);
    expect(series[1]).toMatchObject({
      variant: overlaidIndex(0, 0),
      band: { low: [0.5, 0.25, 0.125], high: [2, 1, 0.5] },
    });
  });

  it("are test losses alone where they are more than six lines", () => {
    const four = Array.from({ length: 4 }, () => [1, 0.5, 0.25]);
    const { series } = overlayLossChart([run(0, four), run(1, four)], "epochs");
    expect(series).toHaveLength(8);
    expect(series.every(({ band, isFaint }) => band === null && !isFaint)).toBe(true);
  });

  it("lie over seconds of training, an epoch as long as the next", () => {
    // 20 epochs took 5 seconds, and 10 of the other run 40.
    const slow = run(1, [[1, 0.5, 0.25]], { epochs: 10, seconds: 40 });
    expect(alongAxis(slow, [0, 5, 10], "seconds")).toEqual([0, 20, 40]);
    const { x, xLabel } = overlayLossChart([run(0, [[1, 0.5, 0.25]])], "seconds");
    expect([x, xLabel]).toEqual([[0, 2.5, 5], "seconds"]);
    expect(alongAxis({ epochs: 0, seconds: 3 }, [0], "seconds")).toEqual([0]);
  });

  it("are cut off where one grows out of hand, and end where it diverged", () => {
    const { yCap, note, series } = overlayLossChart([run(0, [[1, 900, Infinity]])], "epochs");
    // Three times the first test loss, rounded up.
    expect([yCap, note]).toEqual([3, "cut off at 3"]);
    expect(series[1].y).toEqual([1, 900, null]);
  });
});

describe("the gradients of several runs", () => {
  it("are layer 1's over time, as logarithms", () => {
    const { series, isLog10 } = overlayFirstLayerChart([run(2, [[1, 1, 1]])], "delta", "epochs");
    expect(isLog10).toBe(true);
    expect(series[0]).toMatchObject({ variant: overlaidIndex(2, 0), y: [-2, -4] });
  });

  it("are every layer's at the end, the output layer last where depths agree", () => {
    const chart = overlayLayersChart([run(0, [[1, 1, 1]])], "weightGradient");
    expect([chart.x, chart.lastXIsOutput]).toEqual([[1, 2], true]);
    expect(chart.series[0].y).toEqual([-4, -1]);
    const deeper = run(1, [[1, 1, 1]]);
    const [variant] = deeper.curves.variants;
    const lastDeltaRms = [...variant.lastDeltaRms, spread(0)];
    const curves = { ...deeper.curves, variants: [{ ...variant, lastDeltaRms }] };
    const mixed = overlayLayersChart([run(0, [[1, 1, 1]]), { ...deeper, curves }], "delta");
    expect([mixed.x, mixed.lastXIsOutput]).toEqual([[1, 2, 3], false]);
    expect(mixed.series.map(({ y }) => y[2])).toEqual([null, null]);
  });
});

describe("the values at one place", () => {
  it("lie between those kept, the gradient's on its log scale", () => {
    const [reading] = overlayReadings(run(0, [[1, 0.5, 0.25]]), "epochs", 5, "delta");
    expect(reading).toMatchObject({
      name: "v0",
      testLoss: 0.75,
      trainLoss: 0.375,
      testAccuracy: 0.5,
    });
    // A quarter of the way from 1e-2 to 1e-4 on a log scale.
    expect(reading.gradient).toBeCloseTo(10 ** -2.5, 10);
  });

  it("are the same moment's by seconds", () => {
    const [reading] = overlayReadings(run(0, [[1, 0.5, 0.25]]), "seconds", 1.25, "delta");
    expect(reading.testLoss).toBe(0.75);
    expect([endOf(run(0, []), "epochs"), endOf(run(0, []), "seconds")]).toEqual([20, 5]);
  });

  it("are none beyond the run's end, and an exact zero is told as one", () => {
    const one = run(0, [[1, 0.5, 0.25]]);
    expect(overlayReadings(one, "epochs", 21, "delta")[0]).toMatchObject({
      testLoss: null,
      gradient: null,
    });
    const [variant] = one.curves.variants;
    const vanished = {
      ...variant,
      deltaRms: [
        [1e-3, 1],
        [0, 1],
      ],
    };
    const curves = { ...one.curves, variants: [vanished] };
    expect(overlayReadings({ ...one, curves }, "epochs", 20, "delta")[0].gradient).toBe(0);
    expect(overlayReadings({ ...one, curves }, "epochs", 15, "delta")[0].gradient).toBeNull();
  });
});

describe("the names of overlaid lines", () => {
  it("have the run's with them where there are several", () => {
    const runs = [
      { place: 0, title: "one", names: ["tanh"] },
      { place: 2, title: "two", names: ["tanh", "ReLU"] },
    ];
    expect(overlaidNames(runs)[overlaidIndex(2, 1)].name).toBe("ReLU of two");
    expect(overlaidNames(runs.slice(0, 1))[overlaidIndex(0, 0)].name).toBe("tanh");
    expect(overlaidNames([])).toEqual([]);
  });
});
