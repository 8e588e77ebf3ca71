import { describe, expect, it } from "vitest";

import {
  layOutNetwork,
  linkEnds,
  unitAt,
  unitCentre,
  type NetworkLayout,
} from "../../../../src/charts/network/layOutNetwork";

const deep = [2, ...new Array<number>(30).fill(128), 10];

function edges({ columns, tile, rowPitch }: NetworkLayout): { top: number; bottom: number }[] {
  return columns.map(({ top, count }) => ({ top, bottom: top + (count - 1) * rowPitch + tile }));
}

describe("layOutNetwork", () => {
  it("shows every unit of the first visit's network in a laptop's frame", () => {
    const layout = layOutNetwork({
      widths: [2, 16, 16, 16, 16, 16, 2],
      firsts: [],
      width: 690,
      height: 420,
    });
    expect(layout.columns.map(({ count }) => count)).toEqual([2, 16, 16, 16, 16, 16, 2]);
    expect(layout.isWindowed).toBe(false);
    expect(layout.width).toBe(690);
    for (const { top, bottom } of edges(layout)) {
      expect(top).toBeGreaterThanOrEqual(36);
      expect(bottom).toBeLessThanOrEqual(420);
    }
  });

  it("shows a window onto layers of 128 units, with tiles that stay readable", () => {
    const layout = layOutNetwork({ widths: deep, firsts: [0, 40], width: 690, height: 420 });
    expect(layout.isWindowed).toBe(true);
    const [features, first, second] = layout.columns;
    expect(features.count).toBe(2);
    expect(first).toMatchObject({ first: 40, width: 128 });
    expect(second.first).toBe(0);
    expect(first.count).toBeGreaterThanOrEqual(12);
    expect(first.count).toBeLessThanOrEqual(16);
    expect(layout.tile).toBeGreaterThanOrEqual(14);
  });

  it("shows 30 layers whole in a laptop's frame", () => {
    const layout = layOutNetwork({ widths: deep, firsts: [], width: 690, height: 420 });
    expect(layout.width).toBe(690);
    expect(layout.columnPitch - layout.tile).toBeGreaterThanOrEqual(6);
    expect(layout.lossX).toBeGreaterThan(layout.columns[31].x);
    expect(layout.lossX).toBeLessThan(690);
  });

  it("keeps them apart on a phone by growing past the frame", () => {
    const layout = layOutNetwork({ widths: deep, firsts: [], width: 350, height: 420 });
    expect(layout.width).toBeGreaterThan(1000);
    expect(layout.columnPitch - layout.tile).toBeGreaterThanOrEqual(16);
    expect(layout.lossX).toBeLessThan(layout.width);
    expect(layout.lossX).toBeGreaterThan(layout.columns[31].x);
  });

  it("keeps a window within its layer", () => {
    const layout = layOutNetwork({
      widths: [2, 128, 1],
      firsts: [0, 500],
      width: 500,
      height: 400,
    });
    const { first, count } = layout.columns[1];
    expect(first + count).toBe(128);
  });

  it("finds under the middle of each tile the unit that stands there", () => {
    const layout = layOutNetwork({ widths: deep, firsts: [0, 40], width: 690, height: 420 });
    for (const { layer, first, count } of layout.columns)
      for (let unit = first; unit < first + count; unit++) {
        const { x, y } = unitCentre(layout, { layer, unit })!;
        expect(unitAt(layout, x, y)).toEqual({ layer, unit });
        expect(unitAt(layout, x + layout.columnPitch / 2, y)).toBeNull();
      }
    expect(unitCentre(layout, { layer: 1, unit: 3 })).toBeNull();
  });

  it("leads links from the right edge of one tile to the left edge of the next", () => {
    const layout = layOutNetwork({ widths: [2, 3, 1], firsts: [], width: 400, height: 300 });
    const { x0, x1 } = linkEnds(layout, { layer: 1, from: 0, to: 2 })!;
    expect(x0).toBe(layout.columns[0].x + layout.tile / 2);
    expect(x1).toBe(layout.columns[1].x - layout.tile / 2);
    expect(linkEnds(layout, { layer: 1, from: 2, to: 0 })).toBeNull();
  });
});
