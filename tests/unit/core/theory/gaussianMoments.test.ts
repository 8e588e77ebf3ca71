import { describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../../../src/core/activations/activations";
import type { ActivationId } from "../../../../src/core/experiment/Experiment";
import { gaussianMoments } from "../../../../src/core/theory/gaussianMoments";

const { linear, relu, leakyRelu, sigmoid, tanh, sine } = ACTIVATIONS;

describe("gaussianMoments", () => {
  it.each([0.01, 0.7, 3, 200])("halves the square and the slope's for ReLU, std %f", (std) => {
    const { mean, square, slopeSquare } = gaussianMoments(relu, 0, std);
    expect(mean / std).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 9);
    expect(square / std ** 2).toBeCloseTo(1 / 2, 9);
    expect(slopeSquare).toBeCloseTo(1 / 2, 12);
  });

  it("has the closed forms of sine, with a mean and without", () => {
    // E[sin z] = sin(m) e^(-s^2/2), E[sin^2 z] = (1 - cos(2m) e^(-2 s^2)) / 2.
    for (const [m, s] of [
      [0, 0.4],
      [0.1, 1.3],
      [-2, 0.9],
    ]) {
      const { mean, square, slopeSquare } = gaussianMoments(sine, m, s);
      const cosine = Math.cos(2 * m) * Math.exp(-2 * s * s);
      expect(mean).toBeCloseTo(Math.sin(m) * Math.exp((-s * s) / 2), 7);
      expect(square).toBeCloseTo((1 - cosine) / 2, 7);
      expect(slopeSquare).toBeCloseTo((1 + cosine) / 2, 7);
    }
  });

  it("puts a kink between its panels, wherever the mean moves it", () => {
    // Of z ~ N(0.1, 1): P(z > 0) = .539828 (normal table), and a leaky slope of .01 elsewhere.
    const { slopeSquare, saturated } = gaussianMoments(leakyRelu, 0.1, 1);
    expect(slopeSquare).toBeCloseTo(0.539828 + 0.460172 * 1e-4, 6);
    expect(saturated).toBeCloseTo(0.460172, 6);
  });

  it.each(["sigmoid", "tanh", "gelu", "silu", "softsign", "selu"] satisfies ActivationId[])(
    "agrees with a sum of 200,000 terms for %s",
    (id) => {
      const activation = ACTIVATIONS[id];
      const std = 1.7;
      const sums = { mean: 0, square: 0, slopeSquare: 0 };
      const numTerms = 200_000;
      const step = 20 / numTerms;
      for (let i = 0; i < numTerms; i++) {
        const u = -10 + (i + 0.5) * step;
        const weight = (step * Math.exp((-u * u) / 2)) / Math.sqrt(2 * Math.PI);
        const a = activation.f(std * u);
        sums.mean += weight * a;
        sums.square += weight * a * a;
        sums.slopeSquare += weight * activation.slope(std * u) ** 2;
      }
      const moments = gaussianMoments(activation, 0, std);
      expect(moments.mean).toBeCloseTo(sums.mean, 4);
      expect(moments.square).toBeCloseTo(sums.square, 4);
      expect(moments.slopeSquare).toBeCloseTo(sums.slopeSquare, 4);
    },
  );

  it("knows how often sigmoid and tanh saturate to a hundredth", () => {
    // s (1 - s) = .05 at s = .9472, z = ln(s / (1 - s)) = 2.887; 1 - t^2 = .05 at t = .9747, z = 2.178; P(|u| > 1) = .3173.
    expect(gaussianMoments(sigmoid, 0, 2.887).saturated).toBeCloseTo(0.3173, 1);
    expect(gaussianMoments(tanh, 0, 2.178).saturated).toBeCloseTo(0.3173, 1);
  });

  it("takes the value at the mean where nothing varies", () => {
    const { mean, square, slopeSquare } = gaussianMoments(linear, 3, 0);
    expect([mean, square, slopeSquare]).toEqual([
      expect.closeTo(3, 12),
      expect.closeTo(9, 12),
      expect.closeTo(1, 12),
    ]);
  });
});
