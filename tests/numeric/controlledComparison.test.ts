import { beforeAll, describe, expect, it } from "vitest";

import { withDefaults } from "../../src/core/experiment/defaults";
import type { InitializerId } from "../../src/core/experiment/Experiment";
import { INITIALIZERS } from "../../src/core/initializers/initializers";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import { BatchFeeder, EpochOrders } from "../../src/engine/stack/BatchFeeder";
import { resultOf, type ResultNetwork } from "./cli/resultOf";
import { useNodeBackend } from "./useNodeBackend";

const BASE = {
  replicates: 2,
  data: { examples: 110 },
  network: { hidden: [6, 5, 4] },
  training: { epochs: 1 },
} as const;

/** The entries of one replicate, a variant each. */
const ofReplicate = (networks: readonly ResultNetwork[], replicate: number) =>
  networks.filter((network) => network.replicate === replicate);

describe("variants that differ only in their activation", () => {
  const document = {
    ...BASE,
    variants: (["sigmoid", "tanh", "relu", "sine"] as const).map((activation) => ({
      name: activation,
      network: { activation },
    })),
  };

  it("have equal initial weights and one data set, and part ways in training", async () => {
    const { networks, data } = await resultOf(document);
    expect(data).toHaveLength(BASE.replicates);
    for (const replicate of [0, 1]) {
      const [first, ...others] = ofReplicate(networks, replicate);
      for (const other of others) {
        expect(other.initial).toEqual(first.initial);
        expect(other.final).not.toEqual(first.final);
      }
    }
  });

  it("have equal histories when the activation is the same after all", async () => {
    const { networks } = await resultOf({ ...BASE, variants: [{ name: "a" }, { name: "b" }] });
    for (const replicate of [0, 1]) {
      const [a, b] = ofReplicate(networks, replicate);
      expect({ ...b, variant: "a" }).toEqual(a);
    }
  });

  it("see the same batches, in the same stack and in another", async () => {
    await useNodeBackend("cpu");
    const experiment = withDefaults({
      ...BASE,
      variants: [...document.variants, { name: "deep", network: { hidden: [3, 3, 3, 3, 3] } }],
    });
    const { data, stacks } = makeRunMaterial(experiment, null);
    expect(stacks.map(({ plan }) => plan.members.length)).toEqual([8, 2]);
    const [shallow, deep] = stacks.map(
      ({ plan }) => new BatchFeeder(plan, data, new EpochOrders(experiment.seed, 55)),
    );
    const seen: string[] = [];
    for (const epoch of [0, 1])
      for (let index = 0; index < 6; index++) {
        const batch = shallow.trainBatch(epoch, index);
        const other = deep.trainBatch(epoch, index);
        const size = index < 5 ? 10 : 5;
        expect(batch.x.shape).toEqual([8, size, 2]);
        const [x, targets] = [await batch.x.data(), await batch.targets.data()];
        const ownX = (n: number) => x.slice(n * size * 2, (n + 1) * size * 2);
        const ownTargets = (n: number) => targets.slice(n * size, (n + 1) * size);
        // Members stand variant by variant, replicate by replicate.
        for (let n = 2; n < 8; n++) {
          expect(ownX(n)).toEqual(ownX(n % 2));
          expect(ownTargets(n)).toEqual(ownTargets(n % 2));
        }
        expect(ownX(0)).not.toEqual(ownX(1));
        expect(await other.x.data()).toEqual(x.slice(0, 2 * size * 2));
        expect(await other.targets.data()).toEqual(targets.slice(0, 2 * size));
        for (let i = 0; i < size; i++)
          seen.push(
            ownX(0)
              .slice(2 * i, 2 * i + 2)
              .join(),
          );
      }
    // Each epoch visits every train example once, in an order of its own.
    const rows = Array.from({ length: 55 }, (_, i) =>
      data[0].train.x.slice(2 * i, 2 * i + 2).join(),
    );
    const [first, second] = [seen.slice(0, 55), seen.slice(55)];
    expect([...first].sort()).toEqual([...rows].sort());
    expect([...second].sort()).toEqual([...rows].sort());
    expect(first).not.toEqual(second);
    expect(first).not.toEqual(rows);
  });
});

describe.each([
  { family: "uniform", initializers: ["standardUniform", "glorotUniform", "heUniform"] },
  { family: "normal", initializers: ["smallNormal", "glorotNormal", "heNormal", "lecunNormal"] },
] as const)("variants that differ only in a $family initializer", ({ family, initializers }) => {
  let networks: ResultNetwork[];
  beforeAll(async () => {
    const variants = initializers.map((initializer) => ({
      name: initializer,
      network: { initializer },
    }));
    ({ networks } = await resultOf({ ...BASE, variants }));
  });

  it.each(initializers)(
    "draw the same numbers up to a factor a layer: %s",
    (initializer: InitializerId) => {
      expect(INITIALIZERS[initializer].family).toBe(family);
      for (const replicate of [0, 1]) {
        const ofAll = ofReplicate(networks, replicate);
        const base = ofAll[0].initial!.weights;
        const own = ofAll.find(({ variant }) => variant === initializer)!.initial!.weights;
        own.forEach((rows, l) => {
          const fanIn = rows.length;
          const fanOut = rows[0].length;
          const factor =
            INITIALIZERS[initializer].std(fanIn, fanOut) /
            INITIALIZERS[initializers[0]].std(fanIn, fanOut);
          rows.flat().forEach((w, i) => {
            const draw = base[l].flat()[i];
            // Both are float32 roundings of one draw, half a unit in the last place each: 2 x 6e-8.
            expect(Math.abs(w / (factor * draw) - 1)).toBeLessThan(1.3e-7);
          });
        });
      }
    },
  );
});
