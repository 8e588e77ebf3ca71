import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_OPEN, makeControlSettings } from "../../../../src/core/controls/ControlSettings";
import {
  CONTROL_IDS,
  isControlId,
  isLockable,
  type ControlId,
} from "../../../../src/core/controls/controlIds";
import { controlLabel } from "../../../../src/core/controls/controlLabel";
import { decodeControls } from "../../../../src/core/controls/decodeControls";
import { encodeControls } from "../../../../src/core/controls/encodeControls";
import { unknownControls } from "../../../../src/core/controls/unknownControls";
import { DATA_SOURCES } from "../../../../src/core/data/dataSources";
import { featureChoices } from "../../../../src/core/data/features";
import { withDefaults } from "../../../../src/core/experiment/defaults";
import { FIELDS } from "../../../../src/core/experiment/fields";
import { decodeLink } from "../../../../src/core/experiment/link/decodeLink";
import { encodeExperiment } from "../../../../src/core/experiment/link/encodeExperiment";
import { hashParameters } from "../../../../src/core/experiment/link/hashParameters";
import { formatProblem } from "../../../../src/core/experiment/problem";
import { described } from "../data/own/ownTable";
import { anyText } from "../experiment/link/anyText";

const decode = (hash: string) => decodeControls(hashParameters(hash));

const features = Object.values(DATA_SOURCES).flatMap(featureChoices);
const layer = fc.integer({ min: 1, max: FIELDS.network.hidden.maxLayers });
const anyControl: fc.Arbitrary<ControlId> = fc.oneof(
  fc.constantFrom(...CONTROL_IDS),
  fc.constantFrom(...features).map((name) => `features.${name}` as const),
  layer.map((i) => `units.${i}` as const),
  layer.map((i) => `activation.${i}` as const),
);
const anySettings = fc
  .tuple(fc.array(anyControl), fc.array(anyControl.filter(isLockable)))
  .map(([hide, lock]) => makeControlSettings(hide, lock));

describe("the table of controls", () => {
  it("has every field of the experiment document, by its own name but for a few", () => {
    const names = [FIELDS.document, FIELDS.data, FIELDS.network, FIELDS.training].flatMap(
      Object.keys,
    );
    const elsewhere: Readonly<Record<string, readonly string[]>> = {
      source: ["dataset"],
      table: ["dataset"],
      draw: ["regenerate"],
      hidden: ["depth", "units", "layers"],
    };
    for (const name of names)
      for (const id of elsewhere[name] ?? [name]) expect(CONTROL_IDS).toContain(id);
    expect(CONTROL_IDS).toContain("compareBy");
  });

  it("names each control as the page does, and no two alike", () => {
    const labels = CONTROL_IDS.map(controlLabel);
    expect(new Set(labels).size).toBe(labels.length);
    expect(new Set(CONTROL_IDS).size).toBe(labels.length);
    // The design's list of labels and buttons; Pause is the other name of Train.
    const designed = (
      "Dataset, Examples, Noise, Test share, Features, Standardize, Hidden layers, Units per layer, Activation, " +
      "Initializer, Loss, Optimizer, Learning rate, Batch size, L1, L2, Replicates, Seed, Compare by, Backend, Theme, " +
      "Train, Step, Step epoch, Reset, Share"
    ).split(", ");
    expect(labels).toEqual(expect.arrayContaining(designed));
  });

  it.each([
    ["features.x1", "x₁"],
    ["features.flipper_length_mm", "flipper length mm"],
    ["units.3", "Units of layer 3"],
    ["activation.50", "Activation of layer 50"],
  ] as const)("has %s, one of several like it", (id, label) => {
    expect(isControlId(id)).toBe(true);
    expect(controlLabel(id)).toBe(label);
  });

  it.each([
    ...["", "Noise", "noise ", "source", "hidden", "features.", "features.x3", "features.noise"],
    ...[
      "units.0",
      "units.51",
      "units.1.5",
      "units.01",
      "activation.x",
      "noise.1",
      "toString",
      "__proto__",
    ],
  ])("has no %j", (name) => {
    expect(isControlId(name)).toBe(false);
  });
});

describe("controls taken away by a link", () => {
  it("may be columns of the user's own data, where the link is about them", () => {
    const settings = decode("#hide=features.length&lock=features.height");
    const problems = unknownControls(settings, { table: described() }).map(formatProblem);
    expect(problems).toEqual(['lock must name controls of the page, got "features.height"']);
  });

  it("are named in its hash", () => {
    const settings = makeControlSettings(["noise", "batchSize"], ["learningRate", "units.2"]);
    expect(encodeControls(settings)).toBe("&hide=batchSize,noise&lock=learningRate,units.2");
    expect(encodeControls(makeControlSettings([], ["seed"]))).toBe("&lock=seed");
    expect(encodeControls(ALL_OPEN)).toBe("");
  });

  it("come back as they were, beside any experiment and view", () => {
    fc.assert(
      fc.property(anySettings, fc.option(fc.string()), (settings, view) => {
        const hash = encodeExperiment(withDefaults({ seed: 3 }), view, settings);
        const { controls = ALL_OPEN, dropped, experiment, ...rest } = decodeLink(hash);
        expect(controls).toEqual(settings);
        expect(unknownControls(controls)).toEqual([]);
        expect([experiment.seed, dropped, rest.view]).toEqual([3, [], view]);
        expect(encodeExperiment(experiment, view, controls)).toBe(hash);
      }),
    );
  });

  it("are the same in whatever order they were chosen", () => {
    const there = makeControlSettings(["noise", "seed"], ["l1", "l2"]);
    const andBack = makeControlSettings(["seed", "noise", "seed"], ["l2", "l1"]);
    expect(encodeControls(there)).toBe(encodeControls(andBack));
  });

  it("need not be locked where they are hidden", () => {
    expect(decode("#hide=noise&lock=noise,seed")).toEqual(makeControlSettings(["noise"], ["seed"]));
    expect(encodeControls(decode("#lock=noise&hide=noise"))).toBe("&hide=noise");
  });

  it("are read with spaces and gaps, and from the preset's link", () => {
    expect(decode("#hide=,noise,%20seed,,&lock=")).toEqual(
      makeControlSettings(["noise", "seed"], []),
    );
    const { controls, dropped, isUnreadable } = decodeLink("#lock=dataset");
    expect([controls, dropped, isUnreadable]).toEqual([
      makeControlSettings([], ["dataset"]),
      [],
      undefined,
    ]);
  });

  it("are said where there are none of that name, the first ten by name", () => {
    const many = Array.from({ length: 12 }, (_, i) => `no${i}`).join(",");
    const problems = unknownControls(decode(`#hide=noise,${many}&lock=Theme`)).map(formatProblem);
    expect(problems).toHaveLength(12);
    expect(problems[0]).toBe('hide must name controls of the page, got "no0"');
    expect(problems.slice(10)).toEqual([
      "hide has 2 more names that are none",
      'lock must name controls of the page, got "Theme"',
    ]);
  });

  it("are said where a part of the page has nothing to lock", () => {
    const problems = unknownControls(decode("#hide=charts&lock=verdict,seed"));
    expect(problems.map(formatProblem)).toEqual([
      'lock must name controls that set something, got "verdict"',
    ]);
  });

  it("are never thrown at, whatever the link names", () => {
    fc.assert(
      fc.property(anyText, anyText, (hide, lock) => {
        const settings = decode(`#hide=${hide}&lock=${lock}`);
        for (const problem of unknownControls(settings))
          expect(formatProblem(problem)).toMatch(/\S/);
        expect(encodeControls(settings)).toMatch(/^(&hide=[\w.,]+)?(&lock=[\w.,]+)?$/);
      }),
      { numRuns: 500 },
    );
  });
});
