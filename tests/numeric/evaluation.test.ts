import { beforeAll, describe, expect, it } from "vitest";

import { DATA_SOURCES } from "../../src/core/data/dataSources";
import { makeReplicateData } from "../../src/core/data/makeReplicateData";
import { withDefaults } from "../../src/core/experiment/defaults";
import { forward } from "../../src/core/network/referenceNetwork";
import { evaluateOutputs } from "../../src/core/training/evaluateOutputs";
import { penalty } from "../../src/core/training/penalty";
import { planStacks } from "../../src/engine/stack/planStacks";
import { resultOf } from "./cli/resultOf";
import { lookAtRun } from "./lookAtRun";
import { useNodeBackend } from "./useNodeBackend";

describe.each(["cpu", "wasm"] as const)("an evaluation on %s", (backend) => {
  beforeAll(() => useNodeBackend(backend));

  it.each([
    { source: "spiral3", loss: "crossEntropy" },
    { source: "spiral3", loss: "meanSquaredError" },
    { source: "plane", loss: "meanSquaredError" },
  ] as const)(
    "has the numbers of the float64 reference for $loss on $source",
    async ({ source, loss }) => {
      const experiment = withDefaults({
        replicates: 2,
        data: { source, examples: 90, testFraction: 0.3 },
        network: { hidden: [6, 5] },
        training: { loss, learningRate: 0.05 },
        variants: [{ name: "free" }, { name: "held", training: { l1: 0.01, l2: 0.02 } }],
      });
      const { evaluation, parameters } = await lookAtRun(experiment, 40);
      const { members } = planStacks(experiment)[0];
      members.forEach(({ layers, replicate, training }, n) => {
        const data = makeReplicateData(experiment.seed, experiment.data, replicate, null);
        const { task } = DATA_SOURCES[source];
        const evaluate = ({ x, y }: typeof data.train) =>
          evaluateOutputs(forward(layers, parameters[n], x).a.at(-1)!, y, task, loss);
        const [train, test] = [evaluate(data.train), evaluate(data.test)];
        // Float32 outputs against float64: each loss is right to 1e-6, of which it is a mean.
        expect(evaluation.trainLoss[n]).toBeCloseTo(train.loss, 6);
        expect(evaluation.testLoss[n]).toBeCloseTo(test.loss, 6);
        expect(evaluation.trainAccuracy[n]).toBe(train.accuracy);
        expect(evaluation.testAccuracy[n]).toBe(test.accuracy);
        expect(evaluation.confusion[n]).toEqual(test.confusion);
        expect(evaluation.penalty[n]).toBe(
          penalty(parameters[n].weights, training.l1, training.l2),
        );
        expect(evaluation.penalty[n] > 0).toBe(training.l1 > 0);
      });
    },
  );

  it("has the same bytes in several passes, where memory asks for them, as in one", async () => {
    // 32 networks of 1,024 units are evaluated 122 rows at a time, one of them all at once.
    const document = {
      data: { examples: 600 },
      network: { hidden: [1024], activation: "relu" },
      training: { epochs: 1, batchSize: 100 },
    };
    const options = { backend, hasWeights: false, hasLayers: false };
    const [one, many] = [
      await resultOf({ ...document, replicates: 1 }, options),
      await resultOf({ ...document, replicates: 32 }, options),
    ];
    expect(JSON.stringify(many.networks[0])).toBe(JSON.stringify(one.networks[0]));
  });
});

describe("on the wasm backend", () => {
  it("a network is the same whether the heap grows under it or not", async () => {
    // Batches of 2,000 by 256 units: some 50 MB a step for three networks, where the heap starts at 16 MB.
    const document = {
      data: { examples: 4000 },
      network: { hidden: [256, 256], initializer: "heNormal", activation: "relu" },
      training: { epochs: 1, batchSize: 2000 },
    };
    const options = { backend: "wasm", hasData: false } as const;
    const three = await resultOf({ ...document, replicates: 3 }, options);
    const one = await resultOf({ ...document, replicates: 1 }, { ...options, backend: "cpu" });
    expect(three.networks[0].history.trainLoss.every(Number.isFinite)).toBe(true);
    // Both backends run our loops over their memory, to the same bits.
    expect(JSON.stringify(three.networks[0])).toBe(JSON.stringify(one.networks[0]));
  });
});
