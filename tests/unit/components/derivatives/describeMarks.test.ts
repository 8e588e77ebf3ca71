import { describe, expect, it } from "vitest";

import { describeMarks } from "../../../../src/components/derivatives/valley/describeValley";
import { lossText } from "../../../../src/components/derivatives/valley/lossText";
import { fakeLossMap, fakePoint } from "../../state/derivatives/valley/fakeLossMap";

const wish = {
  planeId: 1,
  momentId: 1,
  variant: 0,
  replicate: 0,
  directions: { kind: "random", draw: 0 },
  reach: 1,
  resolution: 16,
} as const;

describe("describeMarks", () => {
  const map = fakeLossMap(wish, 0);

  it("says of which epoch the map is once the network is at another", () => {
    expect(describeMarks(map, map.point)).toMatch(/^arrow: downhill/);
    expect(describeMarks(map, null)).toMatch(/^arrow: downhill/);
    const point = { ...fakePoint(9, [0, 0]), epoch: map.point.epoch + 1234 };
    expect(describeMarks(map, point)).toBe(
      `map of epoch ${map.point.epoch}; ring and line: the network at ${(map.point.epoch + 1234).toLocaleString("en")} and its trail; arrow: downhill`,
    );
  });
});

describe("lossText", () => {
  it("keeps the 0 that the numbers on the axes have", () => {
    expect([0.624, -0.5, 0.0023, 12.44].map(lossText)).toEqual(["0.62", "−0.50", "0.0023", "12.4"]);
  });
});
