import { describe, expect, it } from "vitest";
import { makeRng, normal, shuffledIndices, type Rng } from "../../../../src/core/math/rng";

const take = (rng: Rng, n: number) => Array.from({ length: n }, rng);

describe("makeRng", () => {
  // Computed by a second implementation of the hash and of sfc32, in Python's integers.
  it.each([
    [
      [1, 0, "points", 0],
      [0.8328575872382215, 0.868580804100191, 0.7516798265127433],
    ],
    [
      [1, 0, "init", 2],
      [0.9573628143556495, 0.8680875745031454, 0.5017220278026694],
    ],
    [
      [4294967295, 31, "shuffle", 0],
      [0.7580491735870708, 0.20454961357283086, 0.6421897720827683],
    ],
  ] as const)(
    "keeps the numbers of stream %j for ever",
    ([seed, replicate, purpose, index], numbers) => {
      expect(take(makeRng(seed, replicate, purpose, index), 3)).toEqual(numbers);
    },
  );

  it("gives equal streams for equal arguments", () => {
    expect(take(makeRng(7, 3, "noise", 1), 50)).toEqual(take(makeRng(7, 3, "noise", 1), 50));
  });

  it("gives uncorrelated streams where any argument differs", () => {
    const n = 20_000;
    const streams = [
      makeRng(1, 0, "points"),
      makeRng(2, 0, "points"),
      makeRng(1, 1, "points"),
      makeRng(1, 0, "noise"),
      makeRng(1, 0, "points", 1),
      makeRng(0, 1, "points"),
      makeRng(2 ** 32 - 1, 0, "points"),
    ].map((rng) => take(rng, n));
    for (let i = 0; i < streams.length; i++)
      for (let j = 0; j < i; j++) {
        let product = 0;
        for (let k = 0; k < n; k++) product += (streams[i][k] - 0.5) * (streams[j][k] - 0.5);
        // The correlation of n independent pairs has standard deviation 1/sqrt(n); 21 pairs stay within 4 of them.
        expect(Math.abs(product * 12) / n).toBeLessThan(4 / Math.sqrt(n));
      }
  });

  it("has no two equal first numbers among 10,000 neighbouring streams", () => {
    const first = new Set<number>();
    for (let seed = 0; seed < 100; seed++)
      for (let replicate = 0; replicate < 10; replicate++)
        for (let index = 0; index < 10; index++)
          first.add(makeRng(seed, replicate, "init", index)());
    expect(first.size).toBe(10_000);
  });

  it("fills [0, 1) evenly and uses the low bits", () => {
    const numbers = take(makeRng(3, 0, "direction"), 64_000);
    const counts = new Array<number>(64).fill(0);
    for (const u of numbers) counts[Math.floor(u * 64)]++;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 63 degrees of freedom: mean 63, standard deviation sqrt(126) = 11.2; 4 of them.
    expect(chiSquare).toBeLessThan(108);
    expect(numbers.every((u) => u >= 0 && u < 1)).toBe(true);
    const odd = numbers.filter((u) => (u * 2 ** 53) % 2 === 1).length;
    // Half of 64,000 within 4 standard deviations of 126.
    expect(Math.abs(odd - 32_000)).toBeLessThan(506);
  });
});

describe("normal", () => {
  it("has the moments of the standard normal distribution", () => {
    const n = 100_000;
    const rng = makeRng(1, 0, "noise");
    const draws = Array.from({ length: n }, () => normal(rng));
    const moment = (k: number) => draws.reduce((sum, z) => sum + z ** k, 0) / n;
    // Moments 0, 1, 0, 3 with standard errors 1, sqrt 2, sqrt 15 and sqrt 96 over sqrt n = 316; 4 of them.
    expect(Math.abs(moment(1))).toBeLessThan(0.0127);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.0179);
    expect(Math.abs(moment(3))).toBeLessThan(0.049);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.124);
  });

  it("stays finite for every uniform draw", () => {
    expect(normal(() => 0)).toBeCloseTo(0, 15);
    // sqrt(-2 ln 2^-53) = 8.57.
    expect(Math.abs(normal(() => 1 - 2 ** -53))).toBeCloseTo(8.57, 2);
  });
});

describe("shuffledIndices", () => {
  it("is a permutation, of nothing and of one too", () => {
    expect([...shuffledIndices(100, makeRng(1, 0, "shuffle"))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, i) => i),
    );
    expect([...shuffledIndices(0, makeRng(1, 0, "shuffle"))]).toEqual([]);
    expect([...shuffledIndices(1, makeRng(1, 0, "shuffle"))]).toEqual([0]);
  });

  it("makes every order equally likely", () => {
    const counts = new Map<string, number>();
    const rng = makeRng(1, 0, "shuffle");
    for (let i = 0; i < 24_000; i++) {
      const order = shuffledIndices(4, rng).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chiSquare = [...counts.values()].reduce((sum, c) => sum + (c - 1000) ** 2 / 1000, 0);
    // 23 degrees of freedom: mean 23, standard deviation 6.8; 4 of them.
    expect(chiSquare).toBeLessThan(51);
  });
});
