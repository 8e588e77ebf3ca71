import { describe, expect, it } from "vitest";

import { chainBars, chainDomain } from "../../../src/charts/chainBars/chainBars";
import { coupledInWords } from "../../../src/charts/chainBars/coupledInWords";
import {
  describePaths,
  sharePercent,
  tinyShareInWords,
} from "../../../src/charts/chainBars/describePaths";
import { factorMeaning } from "../../../src/charts/chainBars/factorMeaning";
import { pathLinks } from "../../../src/charts/chainBars/pathLinks";
import { pathRoute } from "../../../src/charts/chainBars/pathRoute";
import { shortRoutes } from "../../../src/charts/chainBars/shortRoutes";
import type { ActivationId } from "../../../src/core/experiment/Experiment";
import { runningProduct } from "../../../src/core/network/chain/runningProduct";
import { strongestPaths } from "../../../src/core/network/chain/strongestPaths";
import { traceNetwork } from "../../../src/core/network/chain/traceNetwork";
import type { LayerCures } from "../../../src/core/network/layers";
import { readNumber } from "../../../src/components/controls/numberText";
import { makeNetwork } from "../core/network/makeNetwork";

const names = {
  features: ["x₁", "x₂", "x₁x₂"],
  outputs: ["class 0", "class 1", "class 2"],
  numLayers: 3,
};

/** The strongest path of a weight of two hidden layers of five, for one example. */
function strongest(activation: ActivationId, cures: Partial<LayerCures> = {}) {
  const { layers, parameters, objective } = makeNetwork({ activation, depth: 2, cures });
  const trace = traceNetwork(layers, parameters, objective);
  const known = strongestPaths(trace, { layer: 1, from: 1, to: 2 }, 3);
  return { known, running: runningProduct(trace, known.paths[0].factors, 3) };
}

describe("chainBars", () => {
  const { known, running } = strongest("sigmoid");
  const domain = chainDomain([running]);
  const bars = chainBars(running, domain, names, true);

  it("reads from the loss back to the weight's input", () => {
    expect(bars.map(({ factor }) => factor.kind)).toEqual([
      "loss",
      "weight",
      "slope",
      "weight",
      "slope",
      "input",
    ]);
    expect(bars[5].meaning).toBe("feature x₂");
    expect(bars[4].meaning).toBe("local slope of layer 1 unit 3");
  });

  it("ends with the path's own product, its sign apart from its length", () => {
    const { contribution } = known.paths[0];
    expect(readNumber(bars[5].running)).toBeCloseTo(contribution, 3);
    expect(bars[5].isNegative).toBe(contribution < 0);
    expect(bars[5].running[0]).toBe(contribution < 0 ? "−" : "+");
    const [low, high] = domain;
    expect(bars[5].length).toBeCloseTo(
      Math.log10(Math.abs(contribution) / low) / Math.log10(high / low),
      9,
    );
  });

  it("shrinks at every slope of a sigmoid", () => {
    bars.forEach(({ factor, length }, i) => {
      if (factor.kind === "slope") expect(length).toBeLessThan(bars[i - 1].length);
    });
  });

  it("says that a product is exactly 0, without a bar", () => {
    const factor = { kind: "slope", layer: 1, unit: 0 } as const;
    const [bar] = chainBars([{ factor, value: 0, running: 0 }], [1e-4, 1], names, true);
    expect(bar).toMatchObject({ running: "0 (exact)", value: "0", length: 0, isNegative: false });
  });
});

describe("chainDomain", () => {
  it("holds every chain's products in whole decades, four at the least", () => {
    const at = (running: number) => ({
      factor: { kind: "loss", layer: 3, unit: 0 } as const,
      value: 1,
      running,
    });
    expect(chainDomain([[at(-0.5)], [at(3e-7), at(0)]])).toEqual([1e-7, 1]);
    expect(chainDomain([[at(-0.5)]])[0]).toBeCloseTo(1e-4, 12);
  });
});

describe("pathRoute", () => {
  it("names the stops from the weight's input to the output", () => {
    const { known } = strongest("tanh");
    const [, second] = known.paths[0].path.units;
    expect(pathRoute(known.paths[0].factors, names)).toMatch(
      new RegExp(`^x₂ › 3 › ${second + 1} › class \\d$`),
    );
  });

  it("puts a layer that it goes round in brackets", () => {
    expect(
      pathRoute(
        [
          { kind: "input", layer: 1, unit: 3 },
          { kind: "slope", layer: 2, unit: 0 },
          { kind: "skip", layer: 3, unit: 0 },
          { kind: "loss", layer: 4, unit: 1 },
        ],
        { ...names, numLayers: 4 },
      ),
    ).toBe("4 › 1 › (1) › class 1");
  });
});

describe("pathLinks", () => {
  it("leads from the weight to an output, layer by layer", () => {
    const { known } = strongest("tanh");
    const { path, factors } = known.paths[0];
    const [, second, output] = path.units;
    expect(pathLinks({ layer: 1, from: 1, to: 2 }, factors)).toEqual([
      { layer: 1, from: 1, to: 2 },
      { layer: 2, from: 2, to: second },
      { layer: 3, from: second, to: output },
    ]);
  });

  it("has none of its own where a bias is the parameter", () => {
    expect(pathLinks({ layer: 3, from: null, to: 1 }, [])).toEqual([]);
  });
});

describe("shortRoutes", () => {
  const deep = { ...names, numLayers: 30 };
  const input = { kind: "input", layer: 0, unit: 0 } as const;
  /** Through these units of layers 1, 2, ..., from x₁ to class 1. */
  const through = (units: readonly number[]) => [
    input,
    ...units.map((unit, i) => ({ kind: "slope", layer: i + 1, unit: unit - 1 }) as const),
    { kind: "loss", layer: 30, unit: 1 } as const,
  ];
  const alike = Array.from({ length: 29 }, (_, i) => i + 1);
  const but = (changes: Readonly<Record<number, number>>) =>
    through(alike.map((unit) => changes[unit] ?? unit));

  it("begins where paths may part, and leaves out nothing of a short way", () => {
    expect(shortRoutes([through([2, 3, 4, 5]), through([2, 3, 4, 6])], deep)).toEqual({
      routes: ["3 › 4 › 5 › class 1", "3 › 4 › 6 › class 1"],
      layers: [],
    });
  });

  it("tells of a long way where it differs from the others, and in which layers that is", () => {
    expect(
      shortRoutes([but({}), but({ 12: 7 }), but({ 12: 7, 13: 2 }), but({ 29: 4 })], deep),
    ).toEqual({
      routes: [
        "… 12 › 13 … 29 › class 1",
        "… 7 › 13 … 29 › class 1",
        "… 7 › 2 … 29 › class 1",
        "… 12 › 13 … 4 › class 1",
      ],
      layers: [12, 13, 29],
    });
  });

  it("keeps apart paths that differ in more layers than there is room for", () => {
    const all = { ...Object.fromEntries(alike.map((unit) => [unit, 31])) };
    const paths = [
      but({}),
      but(all),
      but({ ...all, 20: 20 }),
      but({ ...all, 25: 25 }),
      but({ 2: 9 }),
    ];
    const { routes, layers } = shortRoutes(paths, deep);
    expect(new Set(routes).size).toBe(5);
    expect(layers).toEqual([2, 20, 25]);
  });

  it("knows a layer that is gone round from one that is gone through", () => {
    const skip = { kind: "skip", layer: 20, unit: 19 } as const;
    const round = but({}).map((factor) => (factor.layer === 20 ? skip : factor));
    expect(shortRoutes([but({}), round], deep).routes).toEqual([
      "… 20 … class 1",
      "… (20) … class 1",
    ]);
  });

  it("is the output where there is nothing else, and nothing without paths", () => {
    const loss = { kind: "loss", layer: 30, unit: 1 } as const;
    const above = { kind: "input", layer: 29, unit: 3 } as const;
    expect(shortRoutes([[loss]], deep).routes).toEqual(["class 1"]);
    expect(shortRoutes([[above, loss]], deep).routes).toEqual(["class 1"]);
    expect(shortRoutes([], deep)).toEqual({ routes: [], layers: [] });
  });
});

describe("factorMeaning", () => {
  it("says what each factor is", () => {
    expect(factorMeaning({ kind: "weight", layer: 2, from: 0, unit: 3 }, names)).toBe(
      "weight from unit 1 to unit 4",
    );
    expect(factorMeaning({ kind: "weight", layer: 3, from: 0, unit: 1 }, names)).toBe(
      "weight from unit 1 to output 2 (class 1)",
    );
    expect(factorMeaning({ kind: "skip", layer: 2, unit: 0 }, names)).toBe(
      "residual connection round layer 2",
    );
    expect(factorMeaning({ kind: "input", layer: 1, unit: 0 }, names)).toBe(
      "activation of layer 1 unit 1",
    );
    expect(factorMeaning({ kind: "loss", layer: 3, unit: 0 }, names)).toBe(
      "slope of the loss at output 1 (class 0)",
    );
  });
});

describe("describePaths", () => {
  const known = {
    gradient: 1e-4,
    magnitude: 4e-4,
    numPaths: 65_536,
    paths: [{ share: 0.002 }, { share: 0.001 }],
    numCertain: 2,
  };

  it("says how little the strongest carry, and how much plus and minus leave", () => {
    expect(describePaths(known, 0)).toEqual([
      "2 of 65,536 paths carry 0.30% of the sum of |product|.",
      "Of that sum, 4.0e-4, plus and minus leave 25%.",
    ]);
  });

  it("says of a mean what examples leave of each other, and what is not proved", () => {
    expect(describePaths({ ...known, numCertain: 1 }, "mean").slice(1)).toEqual([
      "Of that sum, 4.0e-4, plus and minus of paths and examples leave 25%.",
      "The first is proved to be the strongest.",
    ]);
  });

  it("says it in parts where little is left, and tiny shares in words", () => {
    const deep = { ...known, gradient: 4.1e-9, paths: [{ share: 5.1e-27 }] };
    expect(describePaths(deep, "mean").slice(0, 2)).toEqual([
      "1 of 65,536 paths carries under a billionth of a percent of the sum of |product|.",
      // 4e-4 / 4.1e-9 = 97,561.
      "Plus and minus of paths and examples cancel nearly all of that sum, 4.0e-4: 1 part in 98,000 is left.",
    ]);
    expect(describePaths({ ...deep, gradient: 3e-12 }, 0)[1]).toBe(
      "Plus and minus cancel nearly all of that sum, 4.0e-4: under a millionth of a percent is left.",
    );
    expect(describePaths({ ...deep, gradient: 0 }, 0)[1]).toBe(
      "Of that sum, 4.0e-4, plus and minus leave 0%.",
    );
  });

  it("knows a single path, and nothing but zeros", () => {
    expect(
      describePaths({ ...known, numPaths: 1, paths: [{ share: 1 }], numCertain: 1 }, 0),
    ).toEqual(["There is one path only."]);
    expect(
      describePaths({ ...known, gradient: 0, magnitude: 0, paths: [], numCertain: 0 }, 0),
    ).toEqual(["All 65,536 paths are exactly 0: each has a factor that is 0."]);
  });

  it("rounds the number of ways through a deep network", () => {
    expect(describePaths({ ...known, numPaths: 16 ** 29 }, 0)[0]).toMatch(/^2 of 8.3e34 paths/);
  });

  it("agrees with the whole of a small network", () => {
    const { known: all } = strongest("tanh");
    expect(all.numPaths).toBe(15);
    expect(describePaths(all, 3)[0]).toMatch(/^5 of 15 paths carry \d\d% of the sum/);
  });
});

describe("sharePercent", () => {
  it("keeps two digits of little, and 100% for all", () => {
    expect([1, 1 + 1e-12, 0.9999, 0.42, 0.032, 0.000012, 0].map(sharePercent)).toEqual([
      "100%",
      "100%",
      "over 99%",
      "42%",
      "3.2%",
      "0.0012%",
      "0%",
    ]);
  });
});

describe("tinyShareInWords", () => {
  it("has words below a thousandth of a percent, and none for nothing", () => {
    expect([0.42, 0.00001, 0.0000099, 9e-9, 9e-12, 0].map(tinyShareInWords)).toEqual([
      null,
      null,
      "under a thousandth of a percent",
      "under a millionth of a percent",
      "under a billionth of a percent",
      null,
    ]);
  });
});

describe("coupledInWords", () => {
  it("tells the two kinds of normalization apart", () => {
    expect(coupledInWords({ by: "examples", layer: 2 })).toContain(
      "Layer 2 has batch normalization",
    );
    expect(coupledInWords({ by: "units", layer: 3 })).toContain("Layer 3 has layer normalization");
  });
});
