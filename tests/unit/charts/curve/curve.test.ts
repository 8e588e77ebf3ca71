import { describe, expect, it } from "vitest";

import { curveFrame } from "../../../../src/charts/curve/curveFrame";
import { describeCurve } from "../../../../src/charts/curve/describeCurve";
import type { CurveView, PointsView } from "../../../../src/core/experiment/VariantView";

const points: PointsView = {
  ...{ train: new Float32Array(0), trainY: new Float32Array(0) },
  ...{ test: new Float32Array(0), testY: new Float32Array(0) },
  axisNames: ["size", "price"],
  targetRange: [200, 500],
  classNames: [],
};

/** The real output x^2 at 4 places of -2 to 2. */
const real: CurveView = {
  range: [-2, 2],
  numOutputs: 1,
  values: Float32Array.of(2.25, 0.25, 0.25, 2.25),
};

/** Class 1 from the half on. */
const classes: CurveView = {
  range: [0, 4],
  numOutputs: 2,
  values: Float32Array.of(0.9, 0.1, 0.8, 0.2, 0.3, 0.7, 0.1, 0.9),
};

describe("curveFrame", () => {
  it("spans the column and the targets with a margin", () => {
    const frame = curveFrame(real, points, 200, 10);
    expect(frame.x(-2)).toBe(frame.left);
    expect(frame.x(2)).toBe(frame.right);
    // A tenth of 300 below 200 and above 500.
    expect(frame.y(170)).toBeCloseTo(frame.bottom, 9);
    expect(frame.y(530)).toBeCloseTo(frame.top, 9);
    expect(frame.yTicks).toEqual([200, 300, 400, 500]);
    expect(frame.hasTexts).toBe(true);
    expect(frame.row).toBe(0);
  });

  it("spans probabilities, over a row of points for each class", () => {
    const frame = curveFrame(classes, { ...points, classNames: ["a", "b"] }, 200, 10);
    expect([frame.y(0), frame.y(1)]).toEqual([frame.bottom, frame.top]);
    expect(frame.row).toBeGreaterThan(4);
    expect(frame.bottom + 2 * frame.row).toBeLessThan(200);
  });

  it("leaves ten classes room for their curves", () => {
    const many = { ...classes, numOutputs: 10, values: new Float32Array(40) };
    const frame = curveFrame(many, points, 130, 10);
    expect(frame.bottom - frame.top).toBeGreaterThan(50);
  });

  it("gives a small picture to the curves, without texts", () => {
    const frame = curveFrame(real, points, 65, 10);
    expect(frame.hasTexts).toBe(false);
    expect(frame.bottom - frame.top).toBeGreaterThan(50);
  });
});

describe("describeCurve", () => {
  it("tells where a real output runs", () => {
    expect(describeCurve(real, points)).toBe(
      "Along size the output goes from 2.3 to 2.3, between 0.25 and 2.3.",
    );
  });

  it("tells which class is most probable from where on", () => {
    expect(describeCurve(classes, { ...points, classNames: ["class 0", "late"] })).toBe(
      "Along size the most probable class is class 0 (orange) up to 2.0, then class late (blue).",
    );
  });
});
