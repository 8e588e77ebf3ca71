import { describe, expect, it } from "vitest";

import type { InitializerId } from "../../../../src/core/experiment/Experiment";
import { INITIALIZERS } from "../../../../src/core/initializers/initializers";
import { makeRng } from "../../../../src/core/math/rng";
import { networkLayers } from "../../../../src/core/network/layers";
import { UnitDraws } from "../../../../src/engine/explore/UnitDraws";

const NUM_DRAWS = 2;

function layerOf(fanIn: number, fanOut: number) {
  return networkLayers([], fanIn, fanOut)[0];
}

/** The weights that replicates 0 and 1 start from in the playground. */
function playgroundWeights(
  id: InitializerId,
  fanIn: number,
  fanOut: number,
  l: number,
  seed: number,
) {
  return Array.from({ length: NUM_DRAWS }, (_, replicate) => [
    ...INITIALIZERS[id].draw(fanIn, fanOut, makeRng(seed, replicate, "init", l)),
  ]).flat();
}

describe("UnitDraws", () => {
  it.each(Object.keys(INITIALIZERS) as InitializerId[])(
    "gives the playground's own weights for %s, whatever was asked for before",
    (id) => {
      const draws = new UnitDraws();
      for (const [fanIn, fanOut, l, seed] of [
        [4, 4, 1, 7],
        [6, 6, 1, 7],
        [3, 5, 1, 7],
        [3, 5, 0, 7],
        [3, 5, 0, 8],
      ]) {
        const weights = draws.weights(INITIALIZERS[id], layerOf(fanIn, fanOut), l, NUM_DRAWS, seed);
        const expected = playgroundWeights(id, fanIn, fanOut, l, seed);
        expect(weights).toHaveLength(expected.length);
        // Scaled after rounding to float32, not before.
        expected.forEach((w, i) => expect(weights[i]).toBeCloseTo(w, 6));
      }
    },
  );

  it("scales the same draws for the initializers of a family", () => {
    const draws = new UnitDraws();
    const [glorot, he] = (["glorotNormal", "heNormal"] as const).map((id) =>
      draws.weights(INITIALIZERS[id], layerOf(8, 8), 0, 1, 1),
    );
    // sqrt(2 / 16) and sqrt(2 / 8).
    glorot.forEach((w, i) => expect(he[i]).toBeCloseTo(Math.SQRT2 * w, 6));
  });
});
