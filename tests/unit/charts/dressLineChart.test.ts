import { describe, expect, it } from "vitest";

import type { ChartSpec } from "../../../src/charts/chartHost";
import type { ChartTheme } from "../../../src/charts/ChartTheme";
import { onLogEpochs } from "../../../src/charts/curveAxes/onLogEpochs";
import { dressLineChart } from "../../../src/charts/dressLineChart";
import { GRADIENT_QUANTITIES } from "../../../src/charts/gradientQuantities";
import { layerGradientChart } from "../../../src/charts/layerGradientChart";
import { lossChart } from "../../../src/charts/lossChart";
import { VARIANT_STYLES } from "../../../src/charts/variantStyle";
import { makeCurve, makeHistory, makeLadder, makeView } from "./makeView";

const theme: ChartTheme = {
  isDark: false,
  muted: "#555555",
  line: "#dddddd",
  surface: "#ffffff",
  fontFamily: "sans-serif",
  fontSize: 11,
};

/** What tfjs-vis hands over: rows whose x is the index. */
function fromTfjsVis(numRows: number): ChartSpec {
  return {
    width: 240,
    height: 150,
    data: { values: Array.from({ length: numRows }, (_, x) => ({ x })) },
  };
}

const specification = (spec: ChartSpec) => JSON.stringify({ ...spec, data: null });

function lossOf(names: string[], epochs: number[]): ChartSpec {
  const views = names.map((name, index) =>
    makeView({ index, name, history: makeHistory({ index, testLoss: makeCurve(epochs, epochs) }) }),
  );
  return dressLineChart(fromTfjsVis(epochs.length), lossChart(views), theme);
}

describe("dressLineChart", () => {
  it("ends an axis of exponents where logAxis says", () => {
    const chart = layerGradientChart(
      [makeView({ ladder: makeLadder(0.1, 1e-3) })],
      GRADIENT_QUANTITIES.delta,
    );
    expect(JSON.stringify(dressLineChart(fromTfjsVis(2), chart, theme))).toContain(
      '"domain":[-3,-1]',
    );
  });

  it("has whole epochs on its axis, and says that a logarithmic one lacks epoch 0", () => {
    expect(lossOf(["tanh"], [0]).encoding).toMatchObject({
      x: { title: "epoch", axis: { labelExpr: "datum.value % 1 ? '' : epochTick(datum.value)" } },
    });
    const views = [
      makeView({ history: makeHistory({ testLoss: makeCurve([0, 1, 9], [3, 2, 1]) }) }),
    ];
    const shaped = onLogEpochs(lossChart(views));
    expect(dressLineChart(fromTfjsVis(2), shaped, theme).encoding).toMatchObject({
      x: { title: "epoch (log, without 0)" },
    });
  });

  it("puts the real epochs on x", () => {
    const { data } = lossOf(["tanh"], [0, 10, 40]);
    expect(data.values.map(({ x }) => x)).toEqual([0, 10, 40]);
  });

  it("draws every variant in its colour, dash and marker", () => {
    const text = specification(lossOf(["a", "b", "c"], [0, 1]));
    for (const { light, dash } of VARIANT_STYLES.slice(0, 3)) {
      expect(text).toContain(light);
      expect(text).toContain(JSON.stringify(dash));
    }
    expect(text).toContain('"triangle-up"');
    expect(text).not.toContain(VARIANT_STYLES[3].light);
  });

  it("lets no name of a variant into the specification or its rows", () => {
    const spec = lossOf(["a.b[0]'); alert(1)", "x"], [0, 1]);
    expect(JSON.stringify(spec)).not.toContain("alert");
  });

  it("keeps its specification when only the data change, so that the view is kept", () => {
    expect(specification(lossOf(["tanh"], [0, 1]))).toBe(
      specification(lossOf(["tanh"], [0, 1, 2])),
    );
  });

  it("changes its specification with the theme and the size", () => {
    const data = lossChart([makeView({ history: makeHistory({ testLoss: makeCurve([0], [1]) }) })]);
    const dressed = [
      dressLineChart(fromTfjsVis(1), data, theme),
      dressLineChart(fromTfjsVis(1), data, { ...theme, isDark: true }),
      dressLineChart({ ...fromTfjsVis(1), width: 300 }, data, theme),
    ];
    expect(new Set(dressed.map(specification)).size).toBe(3);
  });

  it("ends the y axis at the cap and lets no marker stand beyond", () => {
    const views = [makeView({ history: makeHistory({ testLoss: makeCurve([0, 1], [1, 50]) }) })];
    const spec = dressLineChart(fromTfjsVis(2), lossChart(views), theme);
    expect(JSON.stringify(spec)).toContain('"domain":[0,3]');
    expect(spec.data.values.map(({ s1 }) => s1)).toEqual([1, 50]);
    expect(spec.data.values.map(({ s1Mark }) => s1Mark)).toEqual([1, null]);
  });

  it("writes layers as whole numbers, also where their last is not every network's output", () => {
    const chart = layerGradientChart(
      [makeView({ ladder: makeLadder(1) }), makeView({ index: 1, ladder: makeLadder(1, 1) })],
      GRADIENT_QUANTITIES.delta,
    );
    const { encoding } = dressLineChart(fromTfjsVis(2), chart, theme);
    expect(encoding).toMatchObject({ x: { axis: { values: [1, 2] } } });
  });

  it("begins at the left with a single moment", () => {
    const { encoding } = lossOf(["tanh"], [0]);
    expect(encoding).toMatchObject({ x: { scale: { domain: [0, 1] } } });
  });

  it("calls the last of the layers the output", () => {
    const chart = layerGradientChart(
      [makeView({ ladder: makeLadder(1, 1, 1) })],
      GRADIENT_QUANTITIES.delta,
    );
    const { encoding } = dressLineChart(fromTfjsVis(3), chart, theme);
    expect(encoding).toMatchObject({
      x: { axis: { labelExpr: "datum.value === 3 ? 'out' : numberTick(datum.value)" } },
    });
  });
});
