import { expect, it } from "vitest";

import { LIGHT_FIGURE } from "../../../../src/charts/figures/FigureTheme";
import { figureToSvg } from "../../../../src/charts/figures/figureToSvg";
import { makeMap } from "../makeMap";

it("of prices has its contours' values, and its scale from the lowest to the highest", () => {
  const points = {
    train: Float32Array.of(-0.5, 0.5),
    trainY: Float32Array.of(200),
    test: new Float32Array(0),
    testY: new Float32Array(0),
    axisNames: ["size", "age"] as const,
    targetRange: [200, 500] as const,
    classNames: [],
  };
  const { svg } = figureToSvg(
    {
      ...{ kind: "map", title: "Decision map of tanh", points },
      map: makeMap(20, (x) => [200 + 300 * x]),
      ...{ hasTestPoints: false, isDiscretized: false, classNames: [] },
    },
    "",
    LIGHT_FIGURE,
  );
  // 300 in eight is 37.5, so lines at every 50; that of 350 is the neutral colour's, not a boundary.
  for (const level of ["250", "300", "350", "400", "450"])
    expect(svg).toContain(`>${level}</text>`);
  expect(svg).toContain("output from 200 over 350 to 500");
});
