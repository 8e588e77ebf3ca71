import { describe, expect, it } from "vitest";

import {
  addressName,
  checkedText,
  describeCounts,
  describeWorst,
  judgeCheck,
} from "../../../../src/components/inside/panels/describeCheck";
import { finishCheck, float32Gradient } from "../../core/network/check/finishCheck";
import { makeNetwork } from "../../core/network/makeNetwork";

const names = { numLayers: 3 };
const worst = {
  address: { kind: "weight", layer: 2, from: 2, to: 6 },
  automatic: 1.2344e-4,
  quotient: 1.2346e-4,
  error: 1.5e-6,
} as const;

describe("describeWorst", () => {
  it("names the error, the parameter and both of its gradients", () => {
    expect(describeWorst(worst, names)).toBe(
      "Largest error 1.5e-6 of the layer's gradient, at weight 3 → 7 of layer 2: tf.js 1.234e-4, difference quotient 1.235e-4.",
    );
    expect(describeWorst(null, names)).toBeNull();
  });
});

describe("addressName", () => {
  it("counts units from 1, and has a word for every kind", () => {
    expect(addressName({ kind: "gamma", layer: 1, from: null, to: 0 }, names)).toBe(
      "gamma 1 of layer 1",
    );
    expect(addressName({ kind: "bias", layer: 3, from: null, to: 1 }, names)).toBe(
      "bias 2 of the output layer",
    );
  });
});

describe("judgeCheck", () => {
  const compared = { numParameters: 4, numCompared: 4, numAtKinks: 0, numUnresolved: 0, worst };
  const lost = { ...compared, numCompared: 0, numUnresolved: 4, worst: null };
  const layers = [1, 2, 3].map((layer) => ({ ...compared, layer }));
  const judge = (most: typeof worst | null, error = 1.5e-6) =>
    judgeCheck({ layers, worst: most && { ...most, error } }, names);

  it("draws the line at a thousandth", () => {
    expect(judge(worst)).toMatch(/^Below 1e-3 the two agree: .* rounding\.$/);
    expect(judge(worst, 1e-3)).toMatch(/^From 1e-3 on they differ by/);
    expect(judge(worst, Infinity)).toMatch(/^From 1e-3 on they differ by/);
    expect(judge(null)).toMatch(/^Nothing could be compared/);
  });

  it("claims nothing of layers that could not be checked, and says why they could not", () => {
    const small = [1, 2].map((layer) => ({ ...lost, layer }));
    expect(judgeCheck({ layers: [...small, layers[2]], worst }, names)).toBe(
      "Below 1e-3 the two agree in the layers compared: what tf.js computes there is the slope of this loss, to " +
        "float32 rounding. Not checked: layers 1–2, their gradients are too small for a difference of two losses in float64.",
    );
    const kinked = { ...lost, layer: 1, numUnresolved: 0, numAtKinks: 4 };
    expect(judgeCheck({ layers: [kinked, ...layers.slice(1)], worst }, names)).toMatch(
      /Not checked: layer 1, every step crossed a kink or was lost in rounding\.$/,
    );
  });
});

describe("describeCounts", () => {
  it("adds up the layers of a check", () => {
    const network = makeNetwork({ activation: "relu", depth: 2 });
    const check = finishCheck(network, float32Gradient(network));
    const skipped = check.layers.reduce((sum, { numAtKinks }) => sum + numAtKinks, 0);
    // 3 x 5 + 5, 5 x 5 + 5 and 5 x 3 + 3 parameters.
    expect(describeCounts(check)).toBe(
      `${68 - skipped} compared, ${skipped} skipped at a kink, 0 too small to resolve.`,
    );
  });
});

describe("checkedText", () => {
  it("says where only a sample was checked", () => {
    expect(checkedText(272, 272)).toBe("272");
    expect(checkedText(200, 4160)).toBe("200 of 4,160");
  });
});
