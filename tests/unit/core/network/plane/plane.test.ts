import { describe, expect, it } from "vitest";

import { makeRng } from "../../../../../src/core/math/rng";
import { initialParameters } from "../../../../../src/core/network/initialParameters";
import { networkLayers } from "../../../../../src/core/network/layers";
import { differencesAlong } from "../../../../../src/core/network/plane/differencesAlong";
import { moveAlong } from "../../../../../src/core/network/plane/moveAlong";
import { parameterDirection } from "../../../../../src/core/network/plane/parameterDirection";
import type { PlaneDirection } from "../../../../../src/core/network/plane/PlaneDirection";
import { projectOnPlane } from "../../../../../src/core/network/plane/projectOnPlane";
import { randomDirection } from "../../../../../src/core/network/plane/randomDirection";
import { lossAndGradients } from "../../../../../src/core/network/referenceNetwork";

const HIDDEN = [
  { units: 4, activation: "tanh" },
  { units: 3, activation: "softplus" },
] as const;
const LAYERS = networkLayers(HIDDEN, 2, 2);
const parametersOf = (initializer: "glorotNormal" | "zeros") =>
  initialParameters(LAYERS, { initializer, biasInitializer: "small" }, 7, 0);
const PARAMETERS = parametersOf("glorotNormal");
const RNG = () => makeRng(7, 0, "direction");

/** The length of the weights that lead into a unit. */
function unitNorm(weights: ArrayLike<number>, unit: number, fanOut: number): number {
  const own = Array.from(weights).filter((_, i) => i % fanOut === unit);
  return Math.hypot(...own);
}

describe("randomDirection()", () => {
  const direction = randomDirection(LAYERS, PARAMETERS, RNG());

  it("is as long as the weights, unit by unit", () => {
    LAYERS.forEach(({ fanOut }, l) => {
      for (let unit = 0; unit < fanOut; unit++)
        expect(unitNorm(direction.weights[l], unit, fanOut)).toBeCloseTo(
          unitNorm(PARAMETERS.weights[l], unit, fanOut),
          6,
        );
    });
  });

  it("grows with the weights, so that their scale does not change the picture", () => {
    const tenfold = { weights: PARAMETERS.weights.map((own) => own.map((w) => 10 * w)) };
    const grown = randomDirection(LAYERS, tenfold, RNG());
    grown.weights.forEach((own, l) =>
      own.forEach((d, i) => expect(d).toBeCloseTo(10 * direction.weights[l][i], 4)),
    );
  });

  it("leaves the biases, and weights that are all 0", () => {
    expect(direction.biases.every(({ length }) => length === 0)).toBe(true);
    const still = randomDirection(LAYERS, parametersOf("zeros"), RNG());
    expect(still.weights.flatMap((own) => [...own]).every((d) => d === 0)).toBe(true);
  });

  it("is another with another draw, and the same with the same", () => {
    expect(randomDirection(LAYERS, PARAMETERS, RNG())).toEqual(direction);
    const other = randomDirection(LAYERS, PARAMETERS, makeRng(7, 0, "direction", 1));
    expect(other.weights[0]).not.toEqual(direction.weights[0]);
  });
});

describe("moveAlong() and projectOnPlane()", () => {
  const weight = parameterDirection(LAYERS, { layer: 2, from: 3, to: 1 });
  const bias = parameterDirection(LAYERS, { layer: 1, from: null, to: 2 });

  it("move one parameter and leave the others", () => {
    const moved = moveAlong(moveAlong(PARAMETERS, weight, 0.5), bias, -2);
    // Weights [4, 3]: row 3, column 1.
    const expected = Float64Array.from(PARAMETERS.weights[1]);
    expected[3 * 3 + 1] += 0.5;
    expect(moved.weights).toEqual([PARAMETERS.weights[0], expected, PARAMETERS.weights[2]]);
    const biases = Float64Array.from(PARAMETERS.biases[0]);
    biases[2] -= 2;
    expect(moved.biases).toEqual([biases, ...PARAMETERS.biases.slice(1)]);
  });

  it("find the coordinates again, and what is off the plane", () => {
    const directions: [PlaneDirection, PlaneDirection] = [
      randomDirection(LAYERS, PARAMETERS, RNG()),
      randomDirection(LAYERS, PARAMETERS, makeRng(7, 0, "direction", 1)),
    ];
    const there = moveAlong(moveAlong(PARAMETERS, directions[0], 0.75), directions[1], -1.5);
    const as32 = {
      ...PARAMETERS,
      weights: there.weights.map((own) => Float32Array.from(own)),
      // 0.3 and 0.4 off: 0.5 by Pythagoras.
      biases: PARAMETERS.biases.with(
        1,
        PARAMETERS.biases[1].map((b, i) => b + [0.3, 0.4, 0][i]),
      ),
    };
    const { coordinates, offPlane } = projectOnPlane(PARAMETERS, directions, as32);
    expect(coordinates[0]).toBeCloseTo(0.75, 5);
    expect(coordinates[1]).toBeCloseTo(-1.5, 5);
    expect(offPlane).toBeCloseTo(0.5, 5);
  });

  it("stay at 0 where the directions lead nowhere", () => {
    const zeros = parametersOf("zeros");
    const still = randomDirection(LAYERS, zeros, RNG());
    const { coordinates } = projectOnPlane(zeros, [still, still], PARAMETERS);
    expect(coordinates).toEqual([0, 0]);
  });
});

describe("differencesAlong()", () => {
  const x = Float64Array.from({ length: 24 }, (_, i) => Math.sin(3 * i));
  const y = Float64Array.from({ length: 12 }, (_, i) => i % 2);

  it.each(["crossEntropy", "meanSquaredError"] as const)(
    "is the gradient by backpropagation times the direction, for %s",
    (loss) => {
      const objective = { x, y, task: "classes", loss, l1: 0, l2: 0 } as const;
      const { weights } = lossAndGradients(LAYERS, PARAMETERS, objective);
      const direction = randomDirection(LAYERS, PARAMETERS, RNG());
      const slope = weights.reduce(
        (sum, own, l) => sum + own.reduce((all, g, i) => all + g * direction.weights[l][i], 0),
        0,
      );
      const [quotient] = differencesAlong(LAYERS, PARAMETERS, objective, [loss], direction);
      // h = 1e-5 leaves about 1e-11 of rounding and of curvature.
      expect(Math.abs(quotient - slope)).toBeLessThan(1e-9);
    },
  );
});
