import { beforeAll, describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../src/core/activations/activations";
import { DATA_SOURCES } from "../../src/core/data/dataSources";
import { withDefaults } from "../../src/core/experiment/defaults";
import type { ActivationId, LossId } from "../../src/core/experiment/Experiment";
import { makeRng } from "../../src/core/math/rng";
import { rms } from "../../src/core/math/statistics";
import { pathSum } from "../../src/core/network/chain/pathSum";
import { traceNetwork } from "../../src/core/network/chain/traceNetwork";
import { checkGradient } from "../../src/core/network/check/checkGradient";
import type { CheckedNetwork, GradientCheck } from "../../src/core/network/check/GradientCheck";
import type { LayerCures } from "../../src/core/network/layers";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import { automaticGradient } from "./automaticGradient";
import { useNodeBackend } from "./useNodeBackend";

const IDS = Object.keys(ACTIVATIONS) as ActivationId[];
const LOSSES: readonly (readonly [LossId, "spiral3" | "plane"])[] = [
  ["crossEntropy", "spiral3"],
  ["meanSquaredError", "spiral3"],
  ["meanSquaredError", "plane"],
];
const CURES: readonly (readonly [string, Partial<LayerCures>])[] = [
  ["batch normalization", { normalization: "batch" }],
  ["layer normalization", { normalization: "layer" }],
  ["residual connections", { residual: true }],
  ["dropout", { dropout: 0.3 }],
];

interface Wish {
  readonly depth: number;
  readonly width?: number;
  readonly source?: "spiral" | "spiral3" | "plane";
  readonly examples?: number;
  readonly loss?: LossId;
  readonly cures?: Partial<LayerCures>;
}

/** One network an activation on their probe set, with the gradient that the cpu backend computes. */
async function differentiate(wish: Wish) {
  const { depth, width = 16, source = "spiral", examples = 500, loss = "crossEntropy" } = wish;
  const cures = wish.cures ?? {};
  const experiment = withDefaults({
    replicates: 1,
    data: { source, examples },
    network: { hidden: Array<number>(depth).fill(width), biasInitializer: "small", ...cures },
    training: { loss },
    variants: IDS.map((activation) => ({ name: activation, network: { activation } })),
  });
  const { data, stacks } = makeRunMaterial(experiment, null);
  expect(stacks).toHaveLength(1);
  const [{ plan, initial }] = stacks;
  const { x, y } = data[0].train;
  const rng = makeRng(1, 0, "dropout");
  const objective = {
    x,
    y,
    task: DATA_SOURCES[source].task,
    loss,
    l1: 0,
    l2: 0,
    ...(cures.dropout && {
      masks: plan.members[0].layers.map(({ fanOut, dropout }) =>
        Float32Array.from({ length: y.length * fanOut }, () =>
          rng() < dropout ? 0 : 1 / (1 - dropout),
        ),
      ),
    }),
  };
  const automatic = await automaticGradient(plan, initial, objective);
  return IDS.map((activation, n) => ({
    activation,
    automatic: automatic[n],
    network: { layers: plan.members[n].layers, parameters: initial[n], objective },
  }));
}

type Differentiated = Awaited<ReturnType<typeof differentiate>>[number];

function finish({ network, automatic }: Differentiated): GradientCheck {
  const check = checkGradient(network, automatic, makeRng(1, 0, "direction"));
  for (;;) {
    const { done, value } = check.next();
    if (done) return value;
  }
}

/** Three weights and a bias of every layer: the chain's sum against the automatic gradient, by weightGradientRms. */
function worstChainError({ network, automatic }: Differentiated): number {
  const { layers, parameters, objective }: CheckedNetwork = network;
  const trace = traceNetwork(layers, parameters, objective);
  let worst = 0;
  layers.forEach(({ fanIn, fanOut }, l) => {
    const scale = rms(automatic.weights[l]);
    for (let i = 0; i < 4; i++) {
      const from = i === 3 ? null : (3 * i) % fanIn;
      const to = (5 * i) % fanOut;
      const { gradient } = pathSum(trace, { layer: l + 1, from, to }, "mean");
      const own =
        from === null ? automatic.biases[l][to] : automatic.weights[l][from * fanOut + to];
      worst = Math.max(worst, Math.abs(own - gradient) / scale);
    }
  });
  return worst;
}

beforeAll(() => useNodeBackend("cpu"));

describe("the chain's sum", () => {
  /** What the page promises; measured: 2e-6 at worst, SiLU through ten layers. */
  const TOLERANCE = 1e-5;

  it.each([
    [3, false],
    [5, false],
    [10, false],
    [10, true],
  ])("is the automatic gradient through %i layers, residual: %s", async (depth, residual) => {
    for (const network of await differentiate({ depth, cures: { residual } })) {
      expect(worstChainError(network), network.activation).toBeLessThan(TOLERANCE);
    }
  });
});

describe("the automatic gradient passes the check", () => {
  /** What the page promises; measured: 2e-6 at worst, with batch normalization, and 8e-7 without cures. */
  const TOLERANCE = 1e-3;

  function expectToPass(network: Differentiated): void {
    const { layers, worst } = finish(network);
    expect(worst?.error, network.activation).toBeLessThan(TOLERANCE);
    for (const { numParameters, numCompared, numUnresolved } of layers) {
      expect(numUnresolved).toBe(0);
      expect(numCompared).toBeGreaterThan(0.9 * numParameters);
    }
  }

  it.each(LOSSES)("with %s on %s", async (loss, source) => {
    const wish = { depth: 3, width: 8, examples: 80, loss, source };
    for (const network of await differentiate(wish)) expectToPass(network);
  });

  it.each(CURES)("with %s", async (_name, cures) => {
    const wish = { depth: 3, width: 8, examples: 80, cures };
    for (const network of await differentiate(wish)) expectToPass(network);
  });

  it.each(["sigmoid", "tanh", "relu"] as const)(
    "in every parameter of the default's %s",
    async (id) => {
      const network = (await differentiate({ depth: 5 }))[IDS.indexOf(id)];
      expectToPass(network);
    },
  );

  it("not with one entry wrong by 1%", async () => {
    const [network] = await differentiate({ depth: 5, examples: 80 });
    const tensor = network.automatic.weights[2];
    const at = tensor.findIndex((value) => Math.abs(value) > rms(tensor));
    tensor[at] *= 1.01;
    const { worst } = finish(network);
    expect(worst?.error).toBeGreaterThan(9e-3);
    expect(worst?.address).toMatchObject({ layer: 3, from: Math.floor(at / 16), to: at % 16 });
  });
});
