import { describe, expect, it } from "vitest";

import {
  activationScales,
  scaledActivation,
} from "../../../../src/charts/network/activationScales";
import { gradientColour } from "../../../../src/charts/network/gradientColour";
import { gradientStyle, weightStyle } from "../../../../src/charts/network/linkStyle";
import { paintMap, paintPixel, signedColour } from "../../../../src/charts/network/paintTiles";
import { paintUnit, tileSide } from "../../../../src/charts/network/paintUnit";
import { tileKind } from "../../../../src/charts/network/tileKinds";
import { LIGHT_MAP } from "../../../../src/charts/mapPalette";
import type { ActivationId } from "../../../../src/core/experiment/Experiment";
import { makeLayers } from "./makeDrawnNetwork";

describe("activationScales", () => {
  it.each([
    ["sigmoid", 0.5, 0.5],
    ["tanh", 0, 1],
    ["softsign", 0, 1],
    ["sine", 0, 1],
  ] as const)("draws %s neutral at f(0) and full at its bounds", (activation, neutral, reach) => {
    const [, scale] = activationScales({ layers: makeLayers([2, 3, 1], activation), maps: [] });
    expect(scale).toMatchObject({ kind: "hidden", activation, neutral, reach, layers: [1] });
  });

  it.each(["relu", "leakyRelu", "gelu", "linear", "elu"] as const)(
    "takes what %s has no bounds for from the units: mean .5, std .25, so 1",
    (activation: ActivationId) => {
      const [, scale] = activationScales({
        layers: makeLayers([2, 3, 3, 1], activation),
        maps: [],
      });
      expect(scale).toMatchObject({ neutral: 0, reach: 1, layers: [1, 2] });
    },
  );

  it("gives no bounds to a layer that adds its input", () => {
    const layers = makeLayers([2, 3, 3, 1]);
    const residual = {
      ...layers[1],
      isResidual: true,
      activationMean: new Float32Array(3).fill(3),
    };
    const scales = activationScales({ layers: [layers[0], residual, layers[2]], maps: [] });
    // 3 + 2 * .25 is 3.5, rounded up to 4.
    expect(scales.map(({ layers: its, reach }) => [its, reach])).toEqual([
      [[0], 1],
      [[1], 1],
      [[2], 4],
      [[3], 1],
    ]);
  });

  it("stays finite for a network that diverged", () => {
    const layers = makeLayers([2, 3, 1], "relu");
    layers[0].activationMean.fill(NaN);
    const [, scale] = activationScales({ layers, maps: [] });
    expect(scale.reach).toBe(1);
    expect(scaledActivation(NaN, scale)).toBe(0);
    expect(scaledActivation(Infinity, scale)).toBe(1);
  });
});

describe("gradientColour", () => {
  const domain = [1e-6, 1] as const;

  it("is the surface's own for no gradient, and below the scale", () => {
    expect(gradientColour(0, domain, false)).toBe("rgb(255 255 255)");
    expect(gradientColour(1e-9, domain, false)).toBe("rgb(255 255 255)");
    expect(gradientColour(0, domain, true)).toBe("rgb(27 28 30)");
  });

  it.each([false, true])("changes lightness one way along the scale, dark theme: %s", (isDark) => {
    const lightness = Array.from({ length: 61 }, (_, i) => {
      const [red, green, blue] = gradientColour(10 ** (-6 + i / 10), domain, isDark)
        .match(/\d+/g)!
        .map(Number);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    });
    const sorted = [...lightness].sort((a, b) => (isDark ? a - b : b - a));
    expect(lightness).toEqual(sorted);
    expect(new Set(lightness).size).toBeGreaterThan(55);
  });
});

describe("the style of a link", () => {
  const scale = { largest: 2, domain: [1e-6, 1], thickest: 3, isDark: false } as const;

  it("tells the sign by colour and by dashes, the size by width", () => {
    const positive = weightStyle(1, scale);
    const negative = weightStyle(-1, scale);
    expect(positive.dash).toEqual([]);
    expect(negative.dash).not.toEqual([]);
    expect(positive.colour).not.toBe(negative.colour);
    expect(positive.width).toBe(negative.width);
    expect(weightStyle(2, scale).width).toBeGreaterThan(positive.width);
  });

  it("lets a link without gradient vanish", () => {
    expect(gradientStyle(0, scale).width).toBe(0);
    expect(gradientStyle(1e-3, scale).width).toBeGreaterThan(0.5);
  });

  it("draws a weight that is no number as thin as it can", () => {
    expect(weightStyle(NaN, scale).width).toBe(0.5);
    expect(weightStyle(0, { ...scale, largest: 0 }).width).toBe(0.5);
  });
});

describe("tiles", () => {
  const scale = {
    kind: "hidden",
    activation: "tanh",
    isResidual: false,
    layers: [1],
    neutral: 0,
    reach: 1,
  } as const;

  it("are orange below the neutral value and blue above", () => {
    const pixels = new Uint32Array(4);
    const values = Float32Array.from([9, 9, 9, 9, -1, 0, 1, NaN]);
    const maps = { layer: 1, first: 2, count: 2, resolution: 2, values };
    paintMap(pixels, maps, 3, scale, LIGHT_MAP);
    const bytes = new Uint8Array(pixels.buffer);
    const colours = [0, 1, 2, 3].map((i) => [...bytes.slice(4 * i, 4 * i + 3)]);
    const { fields, neutral } = LIGHT_MAP;
    expect(colours).toEqual([[...fields[0]], [...neutral], [...fields[1]], [...neutral]]);
    expect(signedColour(1, LIGHT_MAP)).toBe(`rgb(${fields[1].join(" ")})`);
  });

  it("are in two flat colours where they are discretized, and neutral at the neutral value", () => {
    const pixels = new Uint32Array(4);
    const values = Float32Array.from([-0.01, 0, 0.01, 1]);
    const maps = { layer: 1, first: 0, count: 1, resolution: 2, values };
    paintMap(pixels, maps, 0, scale, LIGHT_MAP, true);
    const bytes = new Uint8Array(pixels.buffer);
    const { fields, neutral } = LIGHT_MAP;
    expect([0, 1, 2, 3].map((i) => [...bytes.slice(4 * i, 4 * i + 3)])).toEqual(
      [fields[0], neutral, fields[1], fields[1]].map((colour) => [...colour]),
    );
  });

  it("are neutral while a window has moved and its maps are not yet here", () => {
    const pixels = new Uint32Array(1);
    const maps = { layer: 1, first: 0, count: 1, resolution: 1, values: Float32Array.from([1]) };
    paintMap(pixels, maps, 7, scale, LIGHT_MAP);
    const [red, green, blue] = new Uint8Array(pixels.buffer);
    expect([red, green, blue]).toEqual([...LIGHT_MAP.neutral]);
  });

  it("mark the pixel that a feature of an image is", () => {
    const pixels = new Uint32Array(4);
    paintPixel(pixels, 2, LIGHT_MAP);
    expect([...pixels].map((pixel) => pixel === pixels[0])).toEqual([true, true, false, true]);
  });

  it("show a unit's weights from the units before, in rows of a square that they may not fill", () => {
    const layers = makeLayers([4, 7, 2, 2]);
    layers[0].weights[0] = 9;
    // From unit 1 and unit 7 of layer 1 to unit 2 of layer 2; above layer 1 none is larger than 1.
    layers[1].weights[1] = 0;
    layers[1].weights[13] = -1;
    layers[2].weights[0] = 1;
    const network = { layers, maps: [] };
    expect([1, 2, 3].map((layer) => tileSide(network, layer, 2))).toEqual([2, 3, 2]);
    const pixels = new Uint32Array(9).fill(1);
    const source = { network, scales: [], imageSide: 2 };
    paintUnit(pixels, source, { layer: 2, unit: 1 }, LIGHT_MAP);
    const rgb = (i: number) => [...new Uint8Array(pixels.buffer, 4 * i, 3)];
    const { neutral, fields } = LIGHT_MAP;
    expect([0, 6].map(rgb)).toEqual([[...neutral], [...fields[0]]]);
    expect([...pixels.slice(7)]).toEqual([0, 0]);
    paintUnit(pixels, source, { layer: 3, unit: 0 }, LIGHT_MAP);
    expect(rgb(0)).toEqual([...fields[1]]);
  });

  it("show maps where features span a plane, weights where they are pixels, tones for the rest", () => {
    const map = { layer: 1, first: 0, count: 1, resolution: 1, values: new Float32Array(1) };
    expect(tileKind({ maps: [map] }, 1, null)).toBe("map");
    expect([0, 1, 2].map((layer) => tileKind({ maps: [] }, layer, 8))).toEqual([
      "pixel",
      "weights",
      "unitWeights",
    ]);
    expect([0, 1].map((layer) => tileKind({ maps: [] }, layer, null))).toEqual(["blank", "tone"]);
  });
});
