import type {
  CheckWish,
  Explanation,
  ExplanationWish,
  InspectedLayer,
  InspectionWish,
  NetworkCheck,
  NetworkInspection,
} from "../../../../src/protocol/inspection";

/** A network of 2-3-2 with the same number everywhere; maps as they were wished. */
export function fakeInspection(wish: InspectionWish): NetworkInspection {
  const { variant, replicate, windows, resolution } = wish;
  return {
    variant,
    replicate,
    epoch: 0,
    step: 0,
    numExamples: 20,
    layers: [fakeLayer(2, 3), fakeLayer(3, 2)],
    maps: windows.map(({ layer, first, count }) => ({
      layer,
      first,
      count,
      resolution,
      extent: [-6, 6, -6, 6],
      values: new Float32Array(count * resolution * resolution),
    })),
  };
}

export function fakeExplanation({
  variant,
  replicate,
  place,
  example,
}: ExplanationWish): Explanation {
  return {
    variant,
    replicate,
    place,
    example,
    epoch: 0,
    step: 0,
    value: 0.25,
    numExamples: 20,
    chain: { kind: "notFinite" },
    automatic: NaN,
    weightGradientRms: NaN,
    shown: example === "mean" ? null : { target: 1, features: Float32Array.of(0.5, -0.5) },
  };
}

export function fakeCheck({ variant, replicate }: CheckWish): NetworkCheck {
  const place = { variant, replicate, epoch: 0, step: 0 };
  return { ...place, numExamples: 20, hasMasks: false, layers: [], worst: null };
}

function fakeLayer(fanIn: number, fanOut: number): InspectedLayer {
  const each = (n: number) => new Float32Array(n).fill(0.5);
  return {
    fanIn,
    fanOut,
    activation: "tanh",
    normalization: "none",
    isResidual: false,
    weights: each(fanIn * fanOut),
    biases: each(fanOut),
    gammas: each(0),
    betas: each(0),
    weightGradient: each(fanIn * fanOut),
    biasGradient: each(fanOut),
    weightGradientRms: 0.5,
    activationMean: each(fanOut),
    activationStd: each(fanOut),
    deltaRms: each(fanOut),
    saturated: each(fanOut),
    isDead: new Uint8Array(fanOut),
    preActivations: { min: 0, max: 1, counts: Uint32Array.of(20 * fanOut), numNonFinite: 0 },
    slopeRms: 0.5,
  };
}
