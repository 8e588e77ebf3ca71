import { describe, expect, it } from "vitest";
import { bumpHeight } from "../../../../src/core/data/bumps";
import type { GeneratedSource, RawData } from "../../../../src/core/data/DataSource";
import { DATA_SOURCES } from "../../../../src/core/data/dataSources";
import { makeRng } from "../../../../src/core/math/rng";

const { circle, xor, gauss, spiral, moons, spiral3, plane, bumps } = DATA_SOURCES;
const generated: GeneratedSource[] = [circle, xor, gauss, spiral, moons, spiral3, plane, bumps];

function generate(source: GeneratedSource, numExamples: number, noise: number, seed = 1): RawData {
  return source.generate(numExamples, noise, makeRng(seed, 0, "points"), makeRng(seed, 0, "noise"));
}

/** Examples as objects, for tests that read like the data set's definition. */
function examples(data: RawData) {
  return Array.from({ length: data.numExamples }, (_, i) => ({
    x1: data.columns[2 * i],
    x2: data.columns[2 * i + 1],
    target: data.targets[i],
  }));
}

function count(data: RawData, target: number): number {
  return data.targets.filter((value) => value === target).length;
}

describe.each(generated.map((source) => [source.id, source] as const))("%s", (_id, source) => {
  it("has as many examples as asked for, odd numbers too", () => {
    for (const numExamples of [10, 11, 500]) {
      const data = generate(source, numExamples, 0);
      expect([data.numExamples, data.columns.length, data.targets.length]).toEqual([
        numExamples,
        2 * numExamples,
        numExamples,
      ]);
    }
  });

  it("has classes within its list of names, in about equal numbers", () => {
    if (source.task === "real") return expect(source.classNames).toEqual([]);
    const data = generate(source, 600, 0);
    for (const [target] of source.classNames.entries()) {
      // 600 over two or three classes; xor's are binomial with a deviation of 12.
      const expected = 600 / source.classNames.length;
      expect(Math.abs(count(data, target) - expected)).toBeLessThan(4 * 12);
    }
  });

  it("gives the same bits for the same streams, and others for another seed with noise", () => {
    expect(generate(source, 50, 20)).toEqual(generate(source, 50, 20));
    expect(generate(source, 50, 20, 2)).not.toEqual(generate(source, 50, 20));
  });
});

describe.each([circle, xor, plane, bumps].map((source) => [source.id, source] as const))(
  "noise of %s",
  (_id, source) => {
    it("changes targets and never moves points", () => {
      const clean = generate(source, 500, 0);
      const noisy = generate(source, 500, 50);
      expect(noisy.columns).toEqual(clean.columns);
      expect(noisy.targets).not.toEqual(clean.targets);
    });
  },
);

describe.each([spiral, moons, spiral3].map((source) => [source.id, source] as const))(
  "noise of %s",
  (_id, source) => {
    it("moves each point by its own draw of U(-1, 1), scaled by noise / 100, and keeps the classes", () => {
      const clean = generate(source, 300, 0);
      const shifts = [20, 40].map((noise) => {
        const data = generate(source, 300, noise);
        expect(data.targets).toEqual(clean.targets);
        return data.columns.map((value, i) => (value - clean.columns[i]) / (noise / 100));
      });
      expect(Math.max(...shifts[0].map(Math.abs))).toBeLessThanOrEqual(1);
      // The largest of 600 draws of U(0, 1) is below .95 with probability .95^600 = 4e-14.
      expect(Math.max(...shifts[0].map(Math.abs))).toBeGreaterThan(0.95);
      // Subtracting points of size 5 leaves rounding errors of 5 * 2^-52 / 0.2.
      shifts[0].forEach((shift, i) => expect(shift).toBeCloseTo(shifts[1][i], 12));
    });

    it("stays within 6 of the origin", () => {
      const { columns } = generate(source, 500, 50);
      expect(Math.max(...columns.map(Math.abs))).toBeLessThanOrEqual(6);
    });
  },
);

describe("circle", () => {
  it("has class 1 within 2.5 and class 0 from 3.5 to 5", () => {
    for (const { x1, x2, target } of examples(generate(circle, 500, 0))) {
      const radius = Math.sqrt(x1 * x1 + x2 * x2);
      if (target === 1) expect(radius).toBeLessThan(2.5);
      else expect(Math.abs(radius - 4.25)).toBeLessThanOrEqual(0.75 + 1e-12);
    }
  });
});

describe("xor", () => {
  it("has class 1 where the signs agree, 0.3 to 5.3 away from the axes", () => {
    for (const { x1, x2, target } of examples(generate(xor, 500, 0))) {
      expect(target).toBe(Math.sign(x1) === Math.sign(x2) ? 1 : 0);
      for (const x of [x1, x2]) expect(Math.abs(Math.abs(x) - 2.8)).toBeLessThanOrEqual(2.5);
    }
  });
});

describe("gauss", () => {
  it("has variance 0.5 around (2, 2) and (-2, -2), and 4 at noise 50", () => {
    for (const [noise, variance] of [
      [0, 0.5],
      [50, 4],
    ]) {
      const points = examples(generate(gauss, 20_000, noise));
      for (const [target, center] of [
        [1, 2],
        [0, -2],
      ]) {
        const values = points.filter((p) => p.target === target).flatMap((p) => [p.x1, p.x2]);
        const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
        const spread = values.reduce((sum, x) => sum + (x - center) ** 2, 0) / values.length;
        // Five standard errors of 20,000 draws: sqrt(variance / n) of the mean, sqrt(2 / n) of the variance.
        expect(Math.abs(mean - center)).toBeLessThan(5 * Math.sqrt(variance / 20_000));
        expect(Math.abs(spread / variance - 1)).toBeLessThan(5 * Math.sqrt(2 / 20_000));
      }
    }
  });

  it("keeps the unit draws when the noise changes", () => {
    const centers = generate(gauss, 100, 0).targets.map((target) => (target === 1 ? 2 : -2));
    const unitDraws = [0, 50].map((noise) => {
      const std = Math.sqrt(noise === 0 ? 0.5 : 4);
      return generate(gauss, 100, noise).columns.map((x, i) => (x - centers[i >> 1]) / std);
    });
    unitDraws[0].forEach((draw, i) => expect(draw).toBeCloseTo(unitDraws[1][i], 12));
  });
});

describe("spiral", () => {
  it("winds 1.75 turns out to 5, the second arm half a turn behind the first", () => {
    const points = examples(generate(spiral, 500, 0));
    points.forEach(({ x1, x2, target }, i) => {
      const step = i % 250;
      const angle = 1.75 * 2 * Math.PI * (step / 250) + (i < 250 ? 0 : Math.PI);
      expect(x1).toBeCloseTo(5 * (step / 250) * Math.sin(angle), 12);
      expect(x2).toBeCloseTo(5 * (step / 250) * Math.cos(angle), 12);
      expect(target).toBe(i < 250 ? 1 : 0);
    });
  });
});

describe("moons", () => {
  it("puts each class on a half circle of radius 10/3", () => {
    for (const { x1, x2, target } of examples(generate(moons, 500, 0))) {
      const sign = target === 1 ? 1 : -1;
      const d1 = x1 + (sign * 5) / 3;
      const d2 = x2 + (sign * 5) / 6;
      expect(Math.sqrt(d1 * d1 + d2 * d2)).toBeCloseTo(10 / 3, 12);
      expect(sign * d2).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("plane", () => {
  it("is (x1 + x2) / 10 over the square to 6", () => {
    for (const { x1, x2, target } of examples(generate(plane, 500, 0))) {
      expect(target).toBe((x1 + x2) / 10);
      expect(Math.max(Math.abs(x1), Math.abs(x2))).toBeLessThanOrEqual(6);
    }
  });
});

describe("bumps", () => {
  it("is 1 or -1 on its six centres, half of it at distance 1, and 0 between them", () => {
    expect([-4, 0, 4].map((x1) => bumpHeight(x1, 2.5))).toEqual([1, -1, 1]);
    expect([-4, 0, 4].map((x1) => bumpHeight(x1, -2.5))).toEqual([-1, 1, -1]);
    expect(bumpHeight(0, 3.5)).toBe(-0.5);
    expect(bumpHeight(2, 0)).toBe(0);
  });
});
