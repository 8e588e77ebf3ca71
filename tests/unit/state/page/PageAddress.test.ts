import { describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../../../src/core/experiment/defaults";
import type { Experiment } from "../../../../src/core/experiment/Experiment";
import { encodeExperiment } from "../../../../src/core/experiment/link/encodeExperiment";
import { textToBase64url } from "../../../../src/core/experiment/link/base64url";
import { OPTIMIZERS } from "../../../../src/core/training/optimizers/optimizers";
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

function makeAddress(browser: ReturnType<typeof bar>): PageAddress {
  return new PageAddress(browser, loadReader);
}

const seeded = (seed: number): Experiment => ({ ...DEFAULT_EXPERIMENT, seed });

describe("the address", () => {
  it("gives back the experiment and the view that were written into it", () => {
    const browser = bar();
    makeAddress(browser).write(seeded(7), "test-points");
    const reloaded = makeAddress(browser).open();
    expect(reloaded).toEqual({
      experiment: seeded(7),
      isForeign: false,
      isUnreadable: false,
      view: "test-points",
      dropped: [],
    });
  });

  it("stays bare on a first visit", () => {
    const browser = bar();
    const address = makeAddress(browser);
    const { experiment, view } = address.open();
    address.write(experiment, view);
    expect(browser.entries).toEqual([""]);
  });

  it("gives a link that names even the first visit's experiment", () => {
    const link = makeAddress(bar()).linkTo(DEFAULT_EXPERIMENT, null);
    expect(link).toBe(`https://example.org/playground/${encodeExperiment(DEFAULT_EXPERIMENT)}`);
  });

  it("gets one entry for each committed change, and back opens the one before", () => {
    const browser = bar();
    const address = makeAddress(browser);
    address.write(seeded(1), null);
    address.write(seeded(2), null);
    address.write(seeded(2), null);
    address.write(seeded(3), null);
    expect(browser.entries).toHaveLength(3);
    browser.entries.pop();
    expect(address.open().experiment.seed).toBe(2);
    // What Back opened is written by the page again, and must not become an entry.
    address.write(seeded(2), null);
    expect(browser.entries).toHaveLength(2);
    browser.entries.pop();
    expect(address.open().experiment).toEqual(DEFAULT_EXPERIMENT);
  });

  it("changes its entry, and makes none, where only the view is another", () => {
    const browser = bar(encodeExperiment(seeded(4)));
    makeAddress(browser).write(seeded(4), "test-points");
    expect(browser.entries).toEqual([encodeExperiment(seeded(4), "test-points")]);
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
    address.write(experiment, null);
    expect(browser.entries).toHaveLength(1);
    expect(address.open()).toEqual({
      experiment,
      view: null,
      dropped: [],
      isForeign: false,
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

  it("needs no reader for a link of its own", async () => {
    let numLoads = 0;
    const address = new PageAddress(bar(encodeExperiment(seeded(7))), () => {
      numLoads++;
      return loadReader();
    });
    await address.prepare();
    expect(address.open().experiment).toEqual(seeded(7));
    expect(numLoads).toBe(0);
  });
});
