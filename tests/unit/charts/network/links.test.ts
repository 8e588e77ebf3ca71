import { describe, expect, it } from "vitest";

import { chooseLinks, linksOfUnit } from "../../../../src/charts/network/chooseLinks";
import { layOutNetwork, linkEnds } from "../../../../src/charts/network/layOutNetwork";
import { linkAt } from "../../../../src/charts/network/linkCurve";
import { makeLayers } from "./makeDrawnNetwork";

const room = { firsts: [], width: 690, height: 420 };

describe("chooseLinks", () => {
  it("takes every link of a small network", () => {
    const widths = [2, 4, 4, 1];
    const layout = layOutNetwork({ ...room, widths });
    const { links, numInSight } = chooseLinks(makeLayers(widths), layout, "forward");
    expect(numInSight).toBe(2 * 4 + 4 * 4 + 4);
    expect(links).toHaveLength(numInSight);
  });

  it("takes the strongest between each two layers, weakest first", () => {
    const widths = [2, 16, 16, 16, 16, 16, 2];
    const layout = layOutNetwork({ ...room, widths });
    const { links, numInSight } = chooseLinks(makeLayers(widths), layout, "forward");
    expect(numInSight).toBe(32 + 4 * 256 + 32);
    const second = links.filter(({ layer }) => layer === 2);
    expect(second).toHaveLength(40);
    // The weights of `from` are (from + 1) / 10: the strongest 40 are the 16 of 15, the 16 of 14 and 8 of 13.
    expect(second.at(-1)?.from).toBe(15);
    expect(new Set(second.map(({ from }) => from))).toEqual(new Set([13, 14, 15]));
  });

  it("goes by the gradient in the backward picture", () => {
    const widths = [2, 16, 16, 16, 16, 16, 2];
    const layout = layOutNetwork({ ...room, widths });
    const { links } = chooseLinks(makeLayers(widths), layout, "backward");
    const second = links.filter(({ layer }) => layer === 2);
    // The gradients are 1e-3 / weight, so the weakest weights have the largest.
    expect(new Set(second.map(({ from }) => from))).toEqual(new Set([0, 1, 2]));
  });

  it("counts and takes only links between units in sight", () => {
    const widths = [2, 128, 128, 1];
    const layout = layOutNetwork({ ...room, widths, firsts: [0, 0, 100] });
    const inSight = layout.columns[1].count;
    const { links, numInSight } = chooseLinks(makeLayers(widths), layout, "forward");
    expect(numInSight).toBe(2 * inSight + inSight * inSight + inSight);
    for (const link of links) expect(linkEnds(layout, link)).not.toBeNull();
  });

  it("puts weights that are no numbers last", () => {
    const widths = [2, 16, 16, 16, 16, 16, 2];
    const layers = makeLayers(widths);
    layers[1].weights.fill(NaN, 0, 16);
    const layout = layOutNetwork({ ...room, widths });
    const { links } = chooseLinks(layers, layout, "forward");
    expect(links.some(({ layer, from }) => layer === 2 && from === 0)).toBe(false);
  });
});

describe("linksOfUnit", () => {
  const layout = layOutNetwork({ ...room, widths: [2, 3, 4, 1] });

  it("lists what leads to a unit and from it", () => {
    const links = linksOfUnit(layout, { layer: 2, unit: 1 });
    expect(links.filter(({ layer }) => layer === 2).map(({ from }) => from)).toEqual([0, 1, 2]);
    expect(links.filter(({ layer }) => layer === 3)).toEqual([{ layer: 3, from: 1, to: 0 }]);
  });

  it("knows that nothing leads to a feature, and nothing on from an output", () => {
    expect(linksOfUnit(layout, { layer: 0, unit: 1 })).toHaveLength(3);
    expect(linksOfUnit(layout, { layer: 3, unit: 0 })).toHaveLength(4);
  });
});

describe("linkAt", () => {
  const layout = layOutNetwork({ ...room, widths: [2, 2, 1] });
  const links = [
    { layer: 1, from: 0, to: 0 },
    { layer: 1, from: 0, to: 1 },
    { layer: 1, from: 1, to: 0 },
  ];

  it("finds the link under its middle, where a curve is halfway up", () => {
    const { x0, y0, x1, y1 } = linkEnds(layout, links[0])!;
    expect(linkAt(layout, links, { x: (x0 + x1) / 2, y: (y0 + y1) / 2 })).toBe(links[0]);
  });

  it("finds a slanting link a quarter along, by the curve's own height", () => {
    const { x0, y0, x1, y1 } = linkEnds(layout, links[1])!;
    // At t = 1/4: x is (3/4 - 3/16 + 2/64) / 2 = 19/64 of the way, y is 3/16 - 2/64 = 5/32.
    const point = { x: x0 + (19 / 64) * (x1 - x0), y: y0 + (5 / 32) * (y1 - y0) };
    expect(linkAt(layout, links, point)).toBe(links[1]);
  });

  it("finds nothing far from every link, nor on a tile", () => {
    expect(linkAt(layout, links, { x: layout.columns[0].x, y: layout.middleY })).toBeNull();
    expect(linkAt(layout, links, { x: 2, y: 2 })).toBeNull();
  });
});
