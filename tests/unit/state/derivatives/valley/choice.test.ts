import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../../src/core/experiment/defaults";
import { firstVariant } from "../../../../../src/state/derivatives/valley/firstVariant";
import { fitPlaces } from "../../../../../src/state/derivatives/valley/fitPlaces";
import { FINE, nextMap, TRAINING } from "../../../../../src/state/derivatives/valley/nextMap";
import { placeToText, textToPlace } from "../../../../../src/state/derivatives/valley/placeSetting";
import { goOn } from "../../../../../src/state/derivatives/valley/TrainingPath";
import { fakePoint } from "./fakeLossMap";

describe("a parameter in a link", () => {
  it.each([
    ["2-3-1", { layer: 2, from: 2, to: 0 }],
    ["1-b-16", { layer: 1, from: null, to: 15 }],
  ])("is written and read: %s", (text, place) => {
    expect(textToPlace(text)).toEqual(place);
    expect(placeToText(place)).toBe(text);
  });

  it.each([undefined, "", "1-2", "0-1-1", "1-0-1", "1-1-1-1", "a-1-1", "1-1-b", "1-1.5-1"])(
    "is none: %s",
    (text) => expect(textToPlace(text)).toBeNull(),
  );
});

describe("firstVariant()", () => {
  const of = (...activations: ("sigmoid" | "tanh" | "relu")[]) =>
    withDefaults({
      network: { hidden: [4, 4] },
      variants: activations.map((activation) => ({ name: activation, network: { activation } })),
    });

  it("takes tanh, else what is not sigmoid, else what there is", () => {
    expect(firstVariant(of("sigmoid", "relu", "tanh"))).toBe(2);
    expect(firstVariant(of("sigmoid", "relu"))).toBe(1);
    expect(firstVariant(of("sigmoid", "sigmoid"))).toBe(0);
    expect(firstVariant(withDefaults({ network: { hidden: [] }, variants: [] }))).toBe(0);
  });
});

describe("fitPlaces()", () => {
  const [FAR, NEAR] = [
    { layer: 9, from: 40, to: 40 },
    { layer: 1, from: 1, to: 0 },
  ];

  it("takes what there is next to what is wished for", () => {
    expect(fitPlaces([2, 4, 3], [FAR, NEAR])).toEqual([{ layer: 2, from: 3, to: 2 }, NEAR]);
  });

  it("never takes the same twice: a bias for a weight, a weight for a bias", () => {
    expect(fitPlaces([1, 4], [NEAR, NEAR])).toEqual([
      { layer: 1, from: 0, to: 0 },
      { layer: 1, from: null, to: 0 },
    ]);
    const bias = { layer: 1, from: null, to: 2 };
    expect(fitPlaces([2, 4], [bias, bias])).toEqual([bias, { layer: 1, from: 0, to: 2 }]);
  });
});

describe("nextMap()", () => {
  const taken = { momentId: 5, reach: 4, resolution: FINE, isOfNow: true };

  it("is a coarse one first, then a fine one of the same moment, then none", () => {
    const first = nextMap(null, 4, false, 6)!;
    expect(first).toEqual({ momentId: 6, reach: 4, resolution: 16 });
    expect(nextMap({ ...first, isOfNow: true }, 4, false, 7)).toEqual({ ...first, resolution: 64 });
    expect(nextMap(taken, 4, false, 6)).toBeNull();
  });

  it("is one of now once training has gone on, in fewer points while it does", () => {
    const stale = { ...taken, isOfNow: false };
    expect(nextMap(stale, 4, true, 6)).toEqual({ momentId: 6, reach: 4, resolution: TRAINING });
    expect(nextMap(stale, 4, false, 6)).toEqual({ momentId: 6, reach: 4, resolution: FINE });
  });

  it("is of the same moment where only its size changes", () => {
    expect(nextMap(taken, 2, false, 6)).toEqual({ momentId: 5, reach: 2, resolution: 16 });
  });
});

describe("a training path", () => {
  it("goes on with later steps, and takes an edited point in place of the last", () => {
    const [a, b, edited] = [fakePoint(1, [0, 0]), fakePoint(4, [1, 0]), fakePoint(4, [5, 5])];
    expect(goOn(goOn([], a), b)).toEqual([a, b]);
    expect(goOn([a, b], edited)).toEqual([a, edited]);
    expect(goOn([a, b], a)).toEqual([a, b]);
  });

  it("stays short however long the training, with its first point kept", () => {
    let path: readonly ReturnType<typeof fakePoint>[] = [];
    for (let step = 0; step < 5000; step++) path = goOn(path, fakePoint(step, [step, 0]));
    expect(path.length).toBeLessThanOrEqual(1001);
    expect(path[0].step).toBe(0);
    expect(path.at(-1)!.step).toBe(4999);
  });
});
