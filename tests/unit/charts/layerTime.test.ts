import { describe, expect, it } from "vitest";

import { gapReason, layerTimeGaps, rowName } from "../../../src/charts/layerTimeGaps";
import { layerTimeTable, layerTimeText } from "../../../src/charts/layerTimeTable";
import { toLayerTimeData } from "../../../src/charts/toLayerTimeData";
import { makeLayerHistory } from "./makeLayers";
import { makeView } from "./makeView";

const NONE = [NaN, NaN];

/** A deep variant, and a shallow one that diverges before epoch 2. */
const history = makeLayerHistory(
  [0, 1, 2],
  [
    [
      [0, 1e-3, 0.5],
      [0.2, 0.4],
    ],
    [
      [1e-6, 1e-2, 0.5],
      [0.2, 0.4],
    ],
    [[1e-5, 1e-2, 0.5], NONE],
  ],
);
const views = [
  makeView({ index: 0, name: "deep", history }),
  makeView({ index: 1, name: "shallow", history }),
];
const data = toLayerTimeData(views, "deltaRms");
const [deep, shallow] = data.maps;

describe("layers over time", () => {
  it("stand in rows that mean the same layer for every variant, the output on top", () => {
    expect(data.numRows).toBe(3);
    expect([...deep.values]).toEqual([0, 1e-6, 1e-5, 1e-3, 1e-2, 1e-2, 0.5, 0.5, 0.5]);
    expect([...shallow.values]).toEqual([0.2, 0.2, NaN, NaN, NaN, NaN, 0.4, 0.4, NaN]);
    expect([0, 1, 2].map((row) => rowName(row, 3))).toEqual(["layer 1", "layer 2", "output"]);
  });

  it("share one scale of whole decades, and tell of exact zeros", () => {
    expect(data.scale).toEqual({ isLog: true, low: 1e-6, high: 1 });
    expect(data.hasZeros).toBe(true);
    expect(toLayerTimeData(views.slice(1), "deltaRms").hasZeros).toBe(false);
  });

  it("read the number, an exact zero, or why there is none", () => {
    const text = (map: typeof deep, row: number, moment: number) =>
      layerTimeText(map, data, row, moment);
    expect(text(deep, 0, 0)).toBe("0 (exact)");
    expect(text(deep, 0, 1)).toBe("1.0e-6");
    expect(text(shallow, 1, 0)).toBe("no layer 2");
    expect(text(shallow, 0, 2)).toBe("diverged");
    expect(text(shallow, 2, 2)).toBe("diverged");
  });

  it("have no saturated share in the output layer and no update before the first step", () => {
    const saturated = toLayerTimeData(views, "saturated");
    expect(saturated.scale).toEqual({ isLog: false, low: 0, high: 1 });
    expect(saturated.hasZeros).toBe(false);
    expect(layerTimeText(saturated.maps[0], saturated, 2, 1)).toBe("hidden layers only");
    expect(layerTimeText(saturated.maps[1], saturated, 0, 0)).toBe("20%");
    const before = makeLayerHistory([0, 1], [[NONE], [[1, 1]]]);
    const ratio = toLayerTimeData([makeView({ history: before })], "updateRatio");
    expect(gapReason(ratio.maps[0], ratio, 0, 0)).toBe("no step yet");
    expect(gapReason(ratio.maps[0], ratio, 0, 1)).toBeNull();
  });

  it("name their blank parts", () => {
    expect(layerTimeGaps(deep, data)).toEqual([]);
    expect(layerTimeGaps(shallow, data)).toEqual([
      { rows: [1, 2], moments: [0, 3], reason: "no layer 2" },
      { rows: [0, 1], moments: [2, 3], reason: "diverged" },
    ]);
  });

  it("are a table for those who do not see them: own layers only, the output first", () => {
    expect(layerTimeTable(shallow, data)).toEqual({
      header: ["layer", "epoch 0", "epoch 1", "epoch 2"],
      rows: [
        ["output", "0.40", "0.40", "diverged"],
        ["layer 1", "0.20", "0.20", "diverged"],
      ],
    });
  });

  it("are empty before the first statistics", () => {
    const empty = toLayerTimeData([makeView()], "deltaRms");
    expect([empty.numRows, empty.epochs, empty.hasZeros]).toEqual([0, [], false]);
    expect(layerTimeGaps(empty.maps[0], empty)).toEqual([]);
  });
});
