import { describe, expect, it } from "vitest";

import {
  GRAPH_BOX,
  graphLayout,
  graphLine,
  type GraphLayout,
} from "../../../../src/charts/graph/graphLayout";
import { tanhUnit } from "../../../../src/core/calculus/graph/tanhUnit";
import { twoLayers } from "../../../../src/core/calculus/graph/twoLayers";

const unit = tanhUnit(1, 1, 1);
const layers = twoLayers({ x: 1, w1: 1, b1: 1, w2: 1, b2: 1 });

/** Ids from left to right, or from the top down, those at the same place in one text. */
function order({ places, isUpright }: GraphLayout): string[] {
  const along = new Map<number, string[]>();
  for (const [id, place] of places) {
    const at = Math.round(isUpright ? place.y : place.x);
    along.set(at, [...(along.get(at) ?? []), id]);
  }
  return [...along].sort(([a], [b]) => a - b).map(([, ids]) => ids.sort().join("+"));
}

describe("graphLayout", () => {
  it("lets the way lead to the right, and every weight and bias stand before its use", () => {
    expect(order(graphLayout(unit, 740, 400))).toEqual(["w+x", "b+p", "z", "y"]);
    const wide = graphLayout(layers, 740, 400);
    expect(wide.isUpright).toBe(false);
    expect(order(wide)).toEqual(["w1+x", "b1+p1", "z1", "a+w2", "b2+p2", "z2", "y"]);
  });

  it("leads down in a narrow place, as high as it needs", () => {
    const narrow = graphLayout(layers, 350, 300);
    expect(narrow.isUpright).toBe(true);
    expect(order(narrow)).toEqual(["w1+x", "b1+p1", "z1", "a+w2", "b2+p2", "z2", "y"]);
    expect(narrow.height).toBeGreaterThan(7 * GRAPH_BOX.height);
    expect(narrow.width).toBe(350);
  });

  it.each([
    [390, 300],
    [450, 300],
    [740, 400],
    [1500, 900],
  ])("keeps every box within itself and clear of the others at %i x %i", (width, height) => {
    const { places, ...layout } = graphLayout(layers, width, height);
    const all = [...places.values()];
    for (const { x, y } of all) {
      expect(x - GRAPH_BOX.width / 2).toBeGreaterThanOrEqual(0);
      expect(x + GRAPH_BOX.width / 2).toBeLessThanOrEqual(layout.width);
      expect(y - GRAPH_BOX.height / 2).toBeGreaterThanOrEqual(0);
      expect(y + GRAPH_BOX.height / 2).toBeLessThanOrEqual(layout.height);
      const near = all.filter(
        (other) =>
          Math.abs(other.x - x) < GRAPH_BOX.width && Math.abs(other.y - y) < GRAPH_BOX.height,
      );
      expect(near).toHaveLength(1);
    }
  });
});

describe("graphLine", () => {
  it("leads from edge to edge of the boxes", () => {
    const [left, right] = [10, 210].map((x) => ({ x, y: 50, isAside: false }));
    expect(graphLine(left, right)).toEqual([10 + 32, 50, 210 - 32, 50]);
    const below = { x: 10, y: 250, isAside: false };
    expect(graphLine(left, below)).toEqual([10, 50 + 23, 10, 250 - 23]);
  });
});
