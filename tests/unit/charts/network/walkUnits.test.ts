import { describe, expect, it } from "vitest";

import { layOutNetwork } from "../../../../src/charts/network/layOutNetwork";
import { bringIntoSight, walkUnits } from "../../../../src/charts/network/walkUnits";

const widths = [2, 128, 5, 1];
const layout = layOutNetwork({ widths, firsts: [0, 32], width: 690, height: 420 });
const { count } = layout.columns[1];

describe("walkUnits", () => {
  it.each([
    ["ArrowDown", 41],
    ["ArrowUp", 39],
    ["PageDown", 40 + count],
    ["PageUp", 40 - count],
    ["Home", 0],
    ["End", 127],
  ])("goes within a layer by %s", (key, unit) => {
    expect(walkUnits(layout, { layer: 1, unit: 40 }, key)).toEqual({ layer: 1, unit });
  });

  it("stops at the ends of a layer and of the network", () => {
    expect(walkUnits(layout, { layer: 2, unit: 0 }, "ArrowUp")).toEqual({ layer: 2, unit: 0 });
    expect(walkUnits(layout, { layer: 2, unit: 4 }, "ArrowDown")).toEqual({ layer: 2, unit: 4 });
    expect(walkUnits(layout, { layer: 0, unit: 1 }, "ArrowLeft")).toEqual({ layer: 0, unit: 1 });
    expect(walkUnits(layout, { layer: 3, unit: 0 }, "ArrowRight")).toEqual({ layer: 3, unit: 0 });
  });

  it("keeps its height from layer to layer", () => {
    expect(walkUnits(layout, { layer: 1, unit: 32 }, "ArrowRight")).toEqual({ layer: 2, unit: 0 });
    expect(walkUnits(layout, { layer: 1, unit: 32 + count - 1 }, "ArrowRight")).toEqual({
      layer: 2,
      unit: 4,
    });
    // Both layers stand centred: the third of five units is at the middle of the window.
    const middle = walkUnits(layout, { layer: 2, unit: 2 }, "ArrowLeft");
    expect(Math.abs(middle!.unit - (32 + (count - 1) / 2))).toBeLessThanOrEqual(0.5);
  });

  it("leaves other keys to the page", () => {
    expect(walkUnits(layout, { layer: 1, unit: 40 }, "Tab")).toBeNull();
  });
});

describe("bringIntoSight", () => {
  it("moves a window no further than it must", () => {
    const firsts = [0, 32, 0, 0];
    expect(bringIntoSight(layout, firsts, { layer: 1, unit: 33 })).toEqual(firsts);
    expect(bringIntoSight(layout, firsts, { layer: 1, unit: 31 })).toEqual([0, 31, 0, 0]);
    expect(bringIntoSight(layout, firsts, { layer: 1, unit: 32 + count })).toEqual([0, 33, 0, 0]);
    expect(bringIntoSight(layout, [], { layer: 3, unit: 0 })).toEqual([0, 0, 0, 0]);
  });
});
