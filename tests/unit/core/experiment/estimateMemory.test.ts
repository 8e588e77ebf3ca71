import { describe, expect, it } from "vitest";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import { estimateMemory, MEMORY_LIMIT_BYTES } from "../../../../src/core/experiment/estimateMemory";

describe("estimateMemory", () => {
  it("counts the parameters of each variant's network", () => {
    // 2-[16 x 5]-2: 2*16+16, four times 16*16+16, 16*2+2.
    expect(estimateMemory(DEFAULT_EXPERIMENT).numParameters).toEqual([1170, 1170, 1170]);
    // 64-64-64-10: 4160 + 4160 + 650.
    const digits = withDefaults({ data: { source: "digits" }, network: { hidden: [64, 64] } });
    expect(estimateMemory(digits).numParameters).toEqual([8970]);
    expect(
      estimateMemory(withDefaults({ data: { source: "plane" }, network: { hidden: [] } }))
        .numParameters,
    ).toEqual([3]);
  });

  it("lets the default and Glorot and Bengio's 5 x 1000 pass, for every optimizer", () => {
    expect(estimateMemory(DEFAULT_EXPERIMENT).bytes).toBeLessThan(MEMORY_LIMIT_BYTES / 100);
    const large = withDefaults({
      network: { hidden: [1000, 1000, 1000, 1000, 1000] },
      training: { optimizer: "adam" },
    });
    expect(estimateMemory(large).bytes).toBeLessThan(MEMORY_LIMIT_BYTES);
  });

  it("holds at least weights, gradients and slots of every network", () => {
    const large = withDefaults({
      replicates: 3,
      network: { hidden: [1024, 1024] },
      training: { optimizer: "adam" },
    });
    const { bytes, numParameters } = estimateMemory(large);
    expect(bytes).toBeGreaterThan(3 * 4 * 4 * numParameters[0]);
  });

  it("counts gamma and beta of every hidden unit, and what the cures keep of it", () => {
    const cures = [{}, { normalization: "layer" }, { residual: true }, { dropout: 0.5 }] as const;
    const [plain, ...cured] = cures.map((network) => estimateMemory(withDefaults({ network })));
    // Five layers of 16: 2 * 80 more.
    expect(cured.map(({ numParameters }) => numParameters)).toEqual([[1330], [1170], [1170]]);
    for (const { bytes } of cured) expect(bytes).toBeGreaterThan(plain.bytes);
  });

  it("grows with the batch size", () => {
    const [small, large] = [10, 10_000].map((batchSize) =>
      estimateMemory(withDefaults({ data: { examples: 20_000 }, training: { batchSize } })),
    );
    expect(large.bytes).toBeGreaterThan(small.bytes);
  });
});
