import { describe, expect, it } from "vitest";

import type { ControlId } from "../../../../src/core/controls/controlIds";
import { makeControlSettings } from "../../../../src/core/controls/ControlSettings";
import { changeSource } from "../../../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { firstValues, makeVariants } from "../../../../src/core/experiment/makeVariants";
import { holdLocked } from "../../../../src/state/controls/holdLocked";
import { Restrictions } from "../../../../src/state/controls/Restrictions.svelte";
import { withCure } from "../../../../src/state/experiment/withCure";

/** One network, four hidden layers of which the last has an activation of its own. */
const plain = withDefaults({
  network: { hidden: [8, 8, 8, { units: 4, activation: "relu" as const }] },
});

/** With everything that follows from the locks. */
function hold(before: Experiment, after: Experiment, ...locks: ControlId[]) {
  return holdLocked(before, after, new Restrictions(makeControlSettings([], locks)).locked);
}

const withData = (data: Partial<Experiment["data"]>, base = plain): Experiment => ({
  ...base,
  data: { ...base.data, ...data },
});
const withNetwork = (network: Partial<Experiment["network"]>, base = plain): Experiment => ({
  ...base,
  network: { ...base.network, ...network },
});

describe("an edit that meets locks", () => {
  it("is the same where it changes nothing that is locked", () => {
    const after = withData({ noise: 20 });
    expect(hold(plain, after, "seed", "examples", "compareBy", "dataset")).toEqual({
      experiment: after,
      kept: [],
    });
  });

  it.each([
    ["noise", withData({ noise: 20 })],
    ["features", withData({ features: ["x1"] })],
    ["regenerate", withData({ draw: 3 })],
    ["activation", withNetwork({ activation: "relu" })],
    ["learningRate", { ...plain, training: { ...plain.training, learningRate: 1 } }],
    ["seed", { ...plain, seed: 99 }],
    ["replicates", { ...plain, replicates: 2 }],
  ] as const)("keeps %s and takes the rest", (id, edited) => {
    const after = withNetwork({ initializer: "heNormal" }, edited);
    const { experiment, kept } = hold(plain, after, id);
    expect(experiment).toEqual(withNetwork({ initializer: "heNormal" }));
    expect(kept).toEqual([id]);
  });

  it("keeps everything where the settings are locked", () => {
    const after = withNetwork({ initializer: "heNormal" }, { ...withData({ noise: 3 }), seed: 4 });
    expect(hold(plain, after, "settings").experiment).toEqual(plain);
  });

  it("keeps a feature that is locked by itself, chosen or not", () => {
    const after = withData({ features: ["x1", "sinX1"] });
    const { experiment, kept } = hold(plain, after, "features.x2", "features.sinX1");
    expect(experiment?.data.features).toEqual(["x1", "x2"]);
    expect(kept).toEqual(["features.x2", "features.sinX1"]);
  });

  it("keeps the number of layers, with their new units", () => {
    const { experiment, kept } = hold(plain, withNetwork({ hidden: [3, 3] }), "depth");
    expect(experiment?.network.hidden).toEqual([3, 3, 8, { units: 4, activation: "relu" }]);
    expect(kept).toEqual(["depth"]);
  });

  it("keeps the units of the layers that were there, and takes more layers", () => {
    const { experiment, kept } = hold(plain, withNetwork({ hidden: [3, 3, 3, 3, 3] }), "units");
    expect(experiment?.network.hidden).toEqual([8, 8, 8, 4, 3]);
    expect(kept).toEqual(["units"]);
  });

  it("keeps one layer's units and activation", () => {
    const after = withNetwork({ hidden: [3, 3, 3, 3] });
    const { experiment, kept } = hold(plain, after, "units.2", "activation.4");
    expect(experiment?.network.hidden).toEqual([3, 8, 3, { units: 3, activation: "relu" }]);
    expect(kept).toEqual(["units.2", "activation.4"]);
  });

  it("keeps a share through another set, and names what another set cannot have", () => {
    const digits = changeSource(plain, "digits");
    // The default share of real sets is 0.2.
    expect(digits.data.testFraction).toBe(0.2);
    const { experiment, kept } = hold(plain, digits, "testFraction");
    expect(experiment?.data).toMatchObject({ source: "digits", testFraction: 0.5 });
    expect(kept).toEqual(["testFraction"]);
    // Digits have no x1.
    expect(hold(plain, digits, "features")).toEqual({ experiment: null, kept: ["features"] });
    const plane = changeSource(plain, "plane");
    expect(hold(plain, plane, "problem")).toEqual({ experiment: null, kept: ["problem"] });
    expect(hold(plain, plane, "dataset").experiment?.data).toEqual(plain.data);
  });

  describe("of what is compared", () => {
    const before = DEFAULT_EXPERIMENT;
    const byRate = {
      ...before,
      variants: makeVariants(before, "learningRate", firstValues(before, "learningRate")),
    };

    it("is refused where a compared field is locked", () => {
      const alone = { ...before, variants: [] };
      for (const after of [byRate, alone])
        expect(hold(before, after, "activation")).toEqual({
          experiment: null,
          kept: ["activation"],
        });
      expect(hold(alone, byRate, "learningRate").experiment).toBeNull();
      expect(hold(alone, byRate, "activation").experiment).toEqual(byRate);
    });

    it("is refused where Compare by is locked", () => {
      expect(hold(before, byRate, "compareBy")).toEqual({ experiment: null, kept: ["compareBy"] });
      expect(hold(before, { ...before, seed: 5 }, "compareBy").kept).toEqual([]);
    });

    it("may add a variant that differs in what is open", () => {
      const treatment = {
        suffix: "He",
        override: { network: { initializer: "heUniform" } },
      } as const;
      const after = { ...before, variants: withCure(before, 2, treatment) };
      expect(hold(before, after, "activation").experiment).toEqual(after);
      expect(hold(before, after, "initializer").experiment).toBeNull();
    });
  });
});

describe("what a link takes", () => {
  const restrict = (hide: ControlId[], lock: ControlId[] = []) =>
    new Restrictions(makeControlSettings(hide, lock));

  it("is written as it was said, whatever follows from it", () => {
    const { settings, locked, hidden } = restrict(["settings"], ["seed", "layers"]);
    expect(settings).toEqual(makeControlSettings(["settings"], ["seed", "layers"]));
    expect([locked.has("newSeed"), locked.has("units"), locked.has("activation.7")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([locked.has("activation"), hidden.has("noise"), hidden.has("train")]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("hides the settings' place with the last of them", () => {
    const all = [...restrict(["settings"]).hidden].filter((id) => id !== "settings");
    expect(restrict(all).hidden.has("settings")).toBe(true);
    expect(restrict(all.slice(1)).hidden.has("settings")).toBe(false);
  });

  it("tells what it left of an edit, and what it refused", () => {
    const locks = restrict([], ["noise", "activation"]);
    expect(locks.hold(plain, withData({ noise: 9 }))).toEqual(plain);
    expect(locks.held).toBe("Locked by this link, and left as it was: Noise.");
    expect(locks.hold(DEFAULT_EXPERIMENT, { ...DEFAULT_EXPERIMENT, variants: [] })).toBeNull();
    expect(locks.held).toBe("Not changed, because this link locks: Activation.");
    locks.dismissHeld();
    expect(locks.held).toBeNull();
  });
});
