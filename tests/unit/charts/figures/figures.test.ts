import { describe, expect, it } from "vitest";

import { allFigures } from "../../../../src/charts/figures/allFigures";
import type { Figure, LinesFigure } from "../../../../src/charts/figures/Figure";
import { DARK_FIGURE, LIGHT_FIGURE } from "../../../../src/charts/figures/FigureTheme";
import { figureToCsv } from "../../../../src/charts/figures/figureToCsv";
import { figureToSvg } from "../../../../src/charts/figures/figureToSvg";
import { parseCsv } from "../../../../src/core/data/parseCsv";
import { makeMap } from "../makeMap";
import { makeView } from "../makeView";
import { xmlProblem } from "./xmlProblem";

const NAMES = ["sigmoid", "=1+1 & <b>"];
const AXES = {
  axisNames: ["x₁", "x₂"] as const,
  targetRange: [0, 1] as const,
  classNames: ["Adélie", "Gentoo"],
};
const POINTS = {
  train: Float32Array.of(-0.5, 0.5, 0.25, 0.25),
  trainY: Float32Array.of(0, 1),
  test: Float32Array.of(0, 0),
  testY: Float32Array.of(1),
  ...AXES,
};
const spread = (median: number) => ({ median, low: median / 2, high: 2 * median });

const LINES: LinesFigure = {
  kind: "lines",
  title: "Loss",
  yTitle: "loss",
  names: NAMES,
  data: {
    x: [0, 1, 2],
    series: [
      { variant: 0, quantity: "test loss", isFaint: false, y: [0.5, null, 0.25], band: null },
      {
        ...{ variant: 1, quantity: "test loss", isFaint: false, y: [1, 0.5, 0.25] },
        band: { low: [0.5, 0.25, 0.125], high: [2, 1, 0.5] },
      },
    ],
    xLabel: "epoch",
    isLog10: false,
    lastXIsOutput: false,
    yCap: null,
    note: null,
  },
};
const MAP: Figure = {
  kind: "map",
  title: "Decision map of tanh",
  // Class 1 is likelier the further right.
  map: makeMap(4, (x) => [1 - x, x]),
  points: POINTS,
  hasTestPoints: true,
  isDiscretized: false,
  classNames: ["Adélie", "Gentoo"],
};
const FIGURES: readonly Figure[] = [
  LINES,
  MAP,
  { ...MAP, title: "Map of a real output", map: makeMap(4, (x, y) => [x - y]), classNames: [] },
  {
    kind: "curve",
    title: "Curve of tanh",
    name: "tanh",
    variant: 1,
    curve: { range: [-1, 1], numOutputs: 2, values: Float32Array.of(0.9, 0.1, 0.2, 0.8) },
    points: POINTS,
    hasTestPoints: true,
  },
  {
    kind: "histograms",
    title: "Activations of layer 1",
    histograms: NAMES.map((name, variant) => ({
      ...{ variant, name },
      histogram: { min: -1, max: 1, counts: Uint32Array.of(1, 0, 3, 2), numNonFinite: 0 },
    })),
  },
  {
    kind: "confusion",
    title: "Confusion matrix of tanh",
    confusion: {
      classNames: ["Adélie", "Gentoo"],
      counts: [
        [7, 1],
        [0, 5],
      ],
    },
  },
  {
    kind: "classAccuracies",
    title: "Accuracy by class of tanh",
    variant: 1,
    name: NAMES[1]!,
    confusion: {
      classNames: ["Adélie", "Gentoo", "none"],
      counts: [
        [7, 1, 0],
        [2, 6, 0],
        [0, 0, 0],
      ],
    },
  },
  {
    kind: "ladder",
    title: "Gradient by layer of tanh",
    variant: 1,
    ladder: [spread(1e-3), spread(0.1)],
    domain: [1e-4, 1],
  },
  {
    kind: "layerTime",
    title: "Layers over time",
    data: {
      id: "deltaRms",
      epochs: [0, 1, 3],
      numRows: 2,
      scale: { isLog: true, low: 1e-4, high: 1 },
      hasZeros: true,
      maps: [
        {
          ...{ variant: 0, name: NAMES[1]!, numLayers: 2 },
          values: Float64Array.of(0, 1e-3, NaN, 0.1, 0.2, 0.3),
        },
      ],
    },
  },
  {
    kind: "profile",
    title: "Delta",
    note: "rms of dL/dz",
    domain: { isLog: true, low: 1e-4, high: 1 },
    numLayers: 3,
    now: {
      mean: Float64Array.of(1e-3, 1e-2, 0.1),
      low: Float64Array.of(1e-4, 1e-3, 1e-2),
      high: Float64Array.of(1e-2, 0.1, 1),
    },
    nowName: "3 x 16 tanh",
    theory: Float64Array.of(2e-3, 2e-2, 0.1),
    kept: null,
    keptName: "",
  },
];

describe("a figure's SVG", () => {
  it.each(FIGURES)("is XML of its own, on solid paper: $title", (figure) => {
    for (const theme of [LIGHT_FIGURE, DARK_FIGURE]) {
      const { svg, width, height } = figureToSvg(figure, "Spiral & more, epoch 3", theme);
      expect(xmlProblem(svg)).toBeNull();
      // Its PNG has whole pixels.
      expect([width % 1, height % 1]).toEqual([0, 0]);
      expect(svg).toContain(`xmlns="http://www.w3.org/2000/svg" width="${width}"`);
      expect(svg).toContain(`<rect width="${width}" height="${height}" fill="${theme.surface}"/>`);
      expect(svg).toContain(`>${figure.title}</text>`);
      expect(svg).toContain("Spiral &amp; more, epoch 3");
      // No numbers that are none, and no styles that a strict policy or another program would drop.
      expect(svg).not.toMatch(/NaN|Infinity|undefined|style=|light-dark|class=/);
    }
  });

  it("names axes and lines", () => {
    const { svg } = figureToSvg(LINES, "", LIGHT_FIGURE);
    for (const text of ["epoch", "loss", "sigmoid", "=1+1 &amp; &lt;b&gt;"])
      expect(svg).toContain(`>${text}</text>`);
  });

  it("says whole how a small confusion matrix is shaded", () => {
    const figure = FIGURES.find(({ kind }) => kind === "confusion")!;
    expect(figureToSvg(figure, "", LIGHT_FIGURE).svg).toContain(
      ">shaded by their share of the actual class</text>",
    );
  });

  it("draws a gap as a gap, and a band where there is one", () => {
    const { svg } = figureToSvg(LINES, "", LIGHT_FIGURE);
    const paths = [...svg.matchAll(/<path d="([^"]*)" fill="none" stroke="#0072b2"/g)];
    // The key, and a line that begins twice.
    expect(paths.map(([, d]) => d!.match(/M/g)!.length)).toEqual([1, 2]);
    expect(svg.match(/opacity="0.13"/g)).toHaveLength(1);
  });

  it("holds a map's colours as a picture, and boundary and points as lines", () => {
    const { svg } = figureToSvg(MAP, "", LIGHT_FIGURE);
    expect(svg).toMatch(/<image [^>]*href="data:image\/png;base64,iVBORw0KGgo/);
    expect(svg).toContain('stroke="rgb(30,32,36)" stroke-opacity="0.85"');
    for (const text of ["x₁", "x₂", "Adélie", "Gentoo", "train", "test"])
      expect(svg).toContain(`>${text}</text>`);
  });
});

describe("a figure's CSV", () => {
  const rowsOf = (figure: Figure) => parseCsv(figureToCsv(figure));

  it("has the lines' values with their range, and no formula", () => {
    const name = "=1+1 & <b>, test loss";
    expect(rowsOf(LINES)).toEqual([
      ["epoch", "sigmoid, test loss", `'${name}`, `'${name}, lowest`, `'${name}, highest`],
      ["0", "0.5", "1", "0.5", "2"],
      ["1", "", "0.5", "0.25", "1"],
      ["2", "0.25", "0.25", "0.125", "0.5"],
    ]);
  });

  it("has gradients as they are, where their exponents are drawn", () => {
    const [series] = LINES.data.series;
    const data = { ...LINES.data, isLog10: true, series: [{ ...series!, y: [-2, null, 0] }] };
    expect(rowsOf({ ...LINES, data }).slice(1)).toEqual([
      ["0", "0.01"],
      ["1", ""],
      ["2", "1"],
    ]);
  });

  it("has a smoothed line beside the line itself", () => {
    const [series] = LINES.data.series;
    const data = { ...LINES.data, series: [{ ...series!, raw: [1, null, 0] }] };
    expect(rowsOf({ ...LINES, data })).toEqual([
      ["epoch", "sigmoid, test loss, smoothed", "sigmoid, test loss"],
      ["0", "0.5", "1"],
      ["1", "", ""],
      ["2", "0.25", "0"],
    ]);
  });

  it("has a map's outputs at the middles of its cells, then the points", () => {
    const rows = rowsOf(MAP);
    expect(rows).toHaveLength(1 + 16 + 2 + 1);
    expect(rows[0]).toEqual(["kind", "x₁", "x₂", "target", "p(Adélie)", "p(Gentoo)"]);
    // The upper left of 4 x 4 cells over -1 to 1.
    expect(rows[1]).toEqual(["map", "-0.75", "0.75", "", "0.875", "0.125"]);
    expect(rows.slice(17)).toEqual([
      ["train", "-0.5", "0.5", "Adélie", "", ""],
      ["train", "0.25", "0.25", "Gentoo", "", ""],
      ["test", "0", "0", "Gentoo", "", ""],
    ]);
  });

  it("has counts, layers and moments", () => {
    const of = (kind: Figure["kind"]) => rowsOf(FIGURES.find((figure) => figure.kind === kind)!);
    expect(of("confusion")[1]).toEqual(["Adélie", "7", "1"]);
    expect(of("classAccuracies")).toEqual([
      ["class", "accuracy", "predicted right", "examples"],
      ["Adélie", "0.875", "7", "8"],
      ["Gentoo", "0.75", "6", "8"],
      ["none", "", "0", "0"],
    ]);
    expect(of("histograms")[3]).toEqual(["sigmoid", "0", "0.5", "3"]);
    expect(
      of("ladder")
        .slice(1)
        .map((row) => row.slice(0, 4)),
    ).toEqual([
      ["1", "0.001", "0.0005", "0.002"],
      ["out", "0.1", "0.05", "0.2"],
    ]);
    expect(of("layerTime").slice(1, 4)).toEqual([
      [`'${NAMES[1]}`, "layer 1", "0", "0"],
      [`'${NAMES[1]}`, "layer 1", "1", "0.001"],
      [`'${NAMES[1]}`, "layer 1", "3", ""],
    ]);
    expect(of("profile")[3]).toEqual(["out", "0.1", "0.01", "1", "0.1", ""]);
    expect(of("curve").slice(1, 3)).toEqual([
      ["curve", "-0.5", "", "0.8999999761581421", "0.10000000149011612"],
      ["curve", "0.5", "", "0.20000000298023224", "0.800000011920929"],
    ]);
  });
});

describe("allFigures", () => {
  const look = { classNames: ["a", "b"], hasTestPoints: false, isDiscretized: false };

  it("has nothing before there is anything", () => {
    expect(allFigures([makeView()], look)).toEqual([]);
  });

  it("has a variant's classes where there are such", () => {
    const confusion = {
      classNames: ["a", "b"],
      counts: [
        [1, 0],
        [0, 1],
      ],
    };
    const titles = allFigures([makeView({ name: "tanh", confusion })], look);
    expect(titles.map(({ title }) => title)).toEqual([
      expect.stringContaining("Confusion matrix of tanh"),
      expect.stringContaining("Accuracy by class of tanh"),
    ]);
  });

  it("has a variant's own pictures and those over all, each with a title of its own", () => {
    const histogram = { min: 0, max: 1, counts: Uint32Array.of(1), numNonFinite: 0 };
    const views = ["tanh", "ReLU"].map((name, index) =>
      makeView({
        ...{ index, name, points: POINTS, map: makeMap(4, (x) => [1 - x, x]) },
        ladder: [spread(0.1), spread(0.2)],
        weightGradients: [spread(0.1), spread(0.2)],
        activations: [histogram, histogram],
      }),
    );
    const titles = allFigures(views, look).map(({ title }) => title);
    expect(titles).toEqual([
      "Decision map of tanh",
      "Gradient by layer of tanh",
      "Decision map of ReLU",
      "Gradient by layer of ReLU",
      "Gradient by layer, delta",
      "Gradient by layer, weight gradient",
      "Activations of layer 1",
      "Activations of the output layer",
    ]);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
