import { describe, expect, it } from "vitest";

import { ALL_OPEN, makeControlSettings } from "../../../../src/core/controls/ControlSettings";
import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { encodeExperiment } from "../../../../src/core/experiment/link/encodeExperiment";
import { textToBase64url } from "../../../../src/core/experiment/link/base64url";
import { OPTIMIZERS } from "../../../../src/core/training/optimizers/optimizers";
import { changeToOwn } from "../../../../src/core/experiment/changeSource";
import { encodeWithRows } from "../../../../src/core/experiment/link/encodeWithRows";
import { described, ownTable } from "../../core/data/own/ownTable";
import { PageAddress } from "../../../../src/state/page/PageAddress";

/** An address bar and the entries of its history. */
function bar(hash = "") {
  const entries = [hash];
  const history = {
    pushState: (_data: unknown, _unused: string, url: string) => void entries.push(url),
    replaceState: (_data: unknown, _unused: string, url: string) => void entries.splice(-1, 1, url),
  };
  const location = {
    get hash() {
      return entries.at(-1)!;
    },
    get href() {
      return `https://example.org/playground/${entries.at(-1)!}`;
    },
  };
  return { location, history, entries };
}

const loadReader = async () =>
  (await import("../../../../src/core/experiment/link/readLink")).readLink;

const loadRestrict = async () => (await import("../../../../src/state/controls/restrict")).restrict;

function makeAddress(browser: ReturnType<typeof bar>): PageAddress {
  return new PageAddress(browser, loadReader, loadRestrict);
}

const seeded = (seed: number): Experiment => ({ ...DEFAULT_EXPERIMENT, seed });

describe("the address", () => {
  it("gives back the experiment and the view that were written into it", () => {
    const browser = bar();
    makeAddress(browser).write(seeded(7), "test-points", ALL_OPEN);
    const reloaded = makeAddress(browser).open();
    expect(reloaded).toEqual({
      experiment: seeded(7),
      isForeign: false,
      table: null,
      isUnreadable: false,
      view: "test-points",
      controls: null,
      dropped: [],
    });
  });

  it("stays bare on a first visit", () => {
    const browser = bar();
    const address = makeAddress(browser);
    const { experiment, view } = address.open();
    address.write(experiment, view, ALL_OPEN);
    expect(browser.entries).toEqual([""]);
  });

  it("gives a link that names even the first visit's experiment", () => {
    const link = makeAddress(bar()).linkTo(DEFAULT_EXPERIMENT, null, ALL_OPEN);
    expect(link).toBe(`https://example.org/playground/${encodeExperiment(DEFAULT_EXPERIMENT)}`);
  });

  it("gets one entry for each committed change, and back opens the one before", () => {
    const browser = bar();
    const address = makeAddress(browser);
    address.write(seeded(1), null, ALL_OPEN);
    address.write(seeded(2), null, ALL_OPEN);
    address.write(seeded(2), null, ALL_OPEN);
    address.write(seeded(3), null, ALL_OPEN);
    expect(browser.entries).toHaveLength(3);
    browser.entries.pop();
    expect(address.open().experiment.seed).toBe(2);
    // What Back opened is written by the page again, and must not become an entry.
    address.write(seeded(2), null, ALL_OPEN);
    expect(browser.entries).toHaveLength(2);
    browser.entries.pop();
    expect(address.open().experiment).toEqual(DEFAULT_EXPERIMENT);
  });

  it("changes its entry, and makes none, where only the view is another", () => {
    const browser = bar(encodeExperiment(seeded(4)));
    makeAddress(browser).write(seeded(4), "test-points", ALL_OPEN);
    expect(browser.entries).toEqual([encodeExperiment(seeded(4), "test-points")]);
  });

  it("makes an entry of another place, but none of what changes in it or of the page's own correction", () => {
    const browser = bar(encodeExperiment(seeded(4)));
    const address = makeAddress(browser);
    const places = [
      ["notebook", 2],
      ["notebook.test-points", 2],
      ["derivatives:slope", 3],
      ["derivatives:slope:x~1_5", 3],
      ["derivatives:chain", 4],
      ["inside-9-median", 5],
    ] as const;
    for (const [view, numEntries] of places) {
      address.write(seeded(4), view, ALL_OPEN);
      expect(browser.entries, view).toHaveLength(numEntries);
    }
    address.write(seeded(4), null, ALL_OPEN, true);
    expect(browser.entries).toHaveLength(5);
  });

  it("keeps what is valid in a broken link, says what was dropped, and is made whole", () => {
    const broken = { seed: 12, replicates: 99, training: { optimizer: "magic" } };
    const browser = bar(`#g1=${textToBase64url(JSON.stringify(broken))}`);
    const address = makeAddress(browser);
    const { experiment, dropped } = address.open();
    expect([experiment.seed, experiment.replicates]).toEqual([12, 5]);
    expect(dropped).toEqual([
      "replicates must be an integer from 1 to 32, got 99",
      `training.optimizer must be one of ${Object.keys(OPTIMIZERS).join(", ")}, got "magic"`,
    ]);
    address.write(experiment, null, ALL_OPEN);
    expect(browser.entries).toHaveLength(1);
    expect(address.open()).toEqual({
      experiment,
      view: null,
      controls: null,
      dropped: [],
      isForeign: false,
      table: null,
      isUnreadable: false,
    });
  });

  it("reads another program's link once its reader is here, with what differs there", async () => {
    const address = makeAddress(bar("#dataset=gauss&networkShape=4,2&showTestData=true"));
    expect(address.open()).toMatchObject({ experiment: DEFAULT_EXPERIMENT, isForeign: true });
    await address.prepare();
    const { experiment, view, dropped, isForeign } = address.open();
    expect(experiment.data.source).toBe("gauss");
    expect([view, isForeign]).toEqual(["test-points", true]);
    expect(dropped.join(" ")).toContain("Weights start");
  });

  it.each([
    ["&showTestData=true&discretize=true", "test-points.discretize"],
    ["&discretize=true", "discretize"],
    ["", null],
  ])("shows the maps as another program's link %j does", async (end, wanted) => {
    const address = makeAddress(bar(`#dataset=gauss&networkShape=4,2${end}`));
    await address.prepare();
    const { view, dropped } = address.open();
    expect(view).toBe(wanted);
    expect(dropped.join(" ")).not.toMatch(/discretize|showTestData/);
  });

  it("needs no reader for a link of its own", async () => {
    let numLoads = 0;
    const address = new PageAddress(
      bar(encodeExperiment(seeded(7))),
      () => {
        numLoads++;
        return loadReader();
      },
      () => {
        numLoads++;
        return loadRestrict();
      },
    );
    await address.prepare();
    expect(address.open().experiment).toEqual(seeded(7));
    expect(numLoads).toBe(0);
  });

  it("keeps the controls that a link takes through every edit, and Back opens what was before", async () => {
    const controls = makeControlSettings(["noise"], ["seed"]);
    const browser = bar(encodeExperiment(seeded(1)));
    const address = makeAddress(browser);
    browser.entries.push(encodeExperiment(seeded(1), null, controls));
    await address.prepare();
    const opened = address.open();
    expect(opened.controls?.settings).toEqual(controls);
    address.write(seeded(2), null, controls);
    address.write(seeded(2), "test-points", controls);
    expect(browser.entries.slice(2)).toEqual([
      encodeExperiment(seeded(2), "test-points", controls),
    ]);
    expect(address.linkTo(seeded(2), null, controls)).toMatch(/&hide=noise&lock=seed$/);
    browser.entries.splice(1);
    expect(address.open().controls).toBeNull();
  });

  it("says which names of a link are no controls, and which cannot be locked", async () => {
    const address = makeAddress(bar(`${encodeExperiment(seeded(1))}&hide=noize&lock=verdict`));
    await address.prepare();
    expect(address.open().dropped).toEqual([
      'hide must name controls of the page, got "noize"',
      'lock must name controls that set something, got "verdict"',
    ]);
  });

  it("hides what a TensorFlow Playground link hides, and writes it as its own", async () => {
    const browser = bar("#dataset=xor&noise_hide=true&activation_hide=true");
    const address = makeAddress(browser);
    await address.prepare();
    const { experiment, view, controls } = address.open();
    expect(controls?.hidden).toEqual(new Set(["noise", "activation"]));
    address.write(experiment, view, controls!.settings);
    expect(browser.entries).toHaveLength(1);
    expect(browser.entries[0]).toMatch(/^#g1=.*&hide=activation,noise$/);
  });
});

describe("an address with rows of the user's own data", () => {
  const table = ownTable();
  const experiment = changeToOwn(DEFAULT_EXPERIMENT, described(table));
  const { hash } = encodeWithRows(experiment, table, "test-points");

  it("opens with them, and is written without them in the same entry", async () => {
    const browser = bar(hash!);
    const address = makeAddress(browser);
    await address.prepare();
    expect(address.open()).toMatchObject({ experiment, table, view: "test-points", dropped: [] });
    address.write(experiment, "test-points", ALL_OPEN);
    expect(browser.entries).toEqual([encodeExperiment(experiment, "test-points")]);
    expect(address.open()).toMatchObject({ experiment, table: null });
  });

  it("says what is wrong with them once, and with the controls that it hides", async () => {
    const other = encodeWithRows(experiment, ownTable({}, 1)).hash!;
    const address = makeAddress(bar(`${other}&hide=nothing`));
    await address.prepare();
    const { table: rows, dropped } = address.open();
    expect(rows).toEqual(ownTable({}, 1));
    expect(dropped).toEqual([
      expect.stringMatching(/^data\.table\.id must be [0-9a-f]{16}, the fingerprint of the rows/),
      'hide must name controls of the page, got "nothing"',
    ]);
  });
});
