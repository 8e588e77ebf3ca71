import { describe, expect, it } from "vitest";

import type { BuiltInSourceId } from "../../../../src/core/data/dataSources";
import { changeSource } from "../../../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { cardPicture } from "../../../../src/state/run/cardPicture";
import { fakeRun } from "./fakeEngine";

const of = (source: BuiltInSourceId, features?: string[]): Experiment => {
  const experiment = changeSource({ ...DEFAULT_EXPERIMENT, variants: [] }, source);
  return { ...experiment, data: { ...experiment.data, ...(features && { features }) } };
};

/** What is shown: its kind, the labels of its axes, and what is held. */
function shown(
  experiment: Experiment,
  choice: Partial<Parameters<typeof cardPicture>[2]> = {},
  loaded: Parameters<typeof cardPicture>[1] = null,
) {
  const picture = cardPicture(experiment, loaded, { kind: null, axes: [], ...choice });
  const names = (of: typeof picture.axes) => of.map(({ name }) => name);
  return [picture.kind, names(picture.axes), names(picture.held), picture.kinds];
}

describe("the cards' picture", () => {
  it("is the plane's map, or a curve where the features use one coordinate alone", () => {
    const kinds = ["map", "curve", "confusion"];
    expect(shown(of("spiral"))).toEqual(["map", ["x1", "x2"], [], kinds]);
    expect(shown(of("spiral", ["sinX2"]))).toEqual(["curve", ["x2"], [], kinds]);
    expect(shown(of("bumps", ["x1x2"]))).toEqual(["map", ["x1", "x2"], [], ["map", "curve"]]);
    // The plane's axes are not for choosing, but the curve's is.
    expect(shown(of("spiral"), { axes: ["x2", "x1"] })[1]).toEqual(["x1", "x2"]);
    expect(shown(of("spiral"), { kind: "curve", axes: ["x2"] }).slice(1, 3)).toEqual([
      ["x2"],
      ["x1"],
    ]);
  });

  it("is the confusion matrix of images, and a map of them where that is chosen", () => {
    expect(shown(of("digits"))[0]).toBe("confusion");
    const [kind, axes] = shown(of("digits"), { kind: "map" });
    expect([kind, axes]).toMatchObject(["map", { length: 2 }]);
    // Real targets have none.
    expect(shown(of("plane"), { kind: "confusion" })[0]).toBe("map");
  });

  it("spans the two columns of a table that tell its classes apart best, in their order", () => {
    const iris = of("iris");
    // Rows of the fake's four columns: the third and the second copy the class, the others count up.
    const run = fakeRun(1, iris, 4);
    const plots = run.data.map((plot) => ({
      ...plot,
      trainRaw: plot.trainRaw.map((value, i) =>
        i % 4 === 1 || i % 4 === 2 ? plot.trainY[Math.floor(i / 4)]! : value,
      ),
    }));
    const loaded = { ...run, data: plots };
    expect(shown(iris, {}, loaded)).toEqual([
      "map",
      ["sepal_width_cm", "petal_length_cm"],
      ["sepal_length_cm", "petal_width_cm"],
      ["map", "curve", "confusion"],
    ]);
    expect(shown(iris, { axes: ["petal_width_cm"] }, loaded)[1]).toEqual([
      "petal_width_cm",
      "sepal_width_cm",
    ]);
  });

  it("spans the columns chosen, in the order chosen, and passes over others", () => {
    const axes = ["petal_width_cm", "sepal_length_cm"];
    expect(shown(of("iris"), { axes })[1]).toEqual(axes);
    expect(shown(of("iris"), { axes: ["bill_depth_mm", ...axes] })[1]).toEqual(axes);
    expect(shown(of("iris", axes), {})[1]).toEqual(axes);
    expect(shown(of("iris"), { axes: [axes[0]!, axes[0]!] })[1]).toHaveLength(2);
  });

  it("is a curve of one column, which nothing else can be", () => {
    expect(shown(of("iris", ["petal_width_cm"]), { kind: "map" })).toEqual([
      "curve",
      ["petal_width_cm"],
      [],
      ["curve", "confusion"],
    ]);
  });
});
