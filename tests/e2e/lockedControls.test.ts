import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { makeControlSettings } from "../../src/core/controls/ControlSettings";
import {
  CONTROL_GROUPS,
  CONTROL_IDS,
  isLockable,
  type ControlId,
} from "../../src/core/controls/controlIds";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import { LINK_NOTICE } from "../../src/components/shell/linkNoticeWords";
import { READING_WORDS } from "../../src/components/stage/readingWords";
import { STRINGS } from "../../src/components/strings";
import { placeOf } from "./controlPlaces";
import { choose, chooseDataset, enterNumber, numberField } from "./controls";
import { engineReadout, waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { openApp, type OpenApp, type OpenAppOptions } from "./openApp";

const one: Experiment = {
  ...DEFAULT_EXPERIMENT,
  replicates: 1,
  network: { ...DEFAULT_EXPERIMENT.network, hidden: [4, 4, 4] },
  variants: [],
};

function hashOf(hide: readonly ControlId[], lock: readonly ControlId[] = [], experiment = one) {
  return encodeExperiment(experiment, null, makeControlSettings(hide, lock));
}

const several = ["features.x1", "features.sinX2", "units.3", "activation.2"] as const;
const everyId: readonly ControlId[] = [...CONTROL_IDS, ...several];

/** Waits until a link of the open page is obeyed: only the controls that it takes are in its address. */
async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => (location.hash = next), hash);
}

describe("a link that takes a control", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ hash: hashOf([]) });
    await waitUntilBuilt(app.page);
    await app.page.getByRole("region", { name: "Charts" }).waitFor();
  });
  afterAll(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  it.each(everyId)("hides %s", async (id) => {
    const { page } = app;
    await follow(page, hashOf([]));
    const place = placeOf(page, id);
    await expect.poll(() => place.count(), { message: "while it is shown" }).toBe(1);
    await follow(page, hashOf([id]));
    // A page keeps its heading for those who hear it.
    if (id === "title") {
      await expect.poll(async () => (await place.boundingBox())?.width).toBeLessThanOrEqual(1);
    } else await expect.poll(() => place.count()).toBe(0);
  });

  it.each(everyId.filter(isLockable))("locks %s, and says so", async (id) => {
    const { page } = app;
    await follow(page, hashOf([], [id]));
    const place = id === "settings" ? numberField(page, "Noise") : placeOf(page, id);
    await expect
      .poll(() =>
        place.evaluate((element) => {
          const operable = element.matches("input, select, button")
            ? [element]
            : [...element.querySelectorAll("input:not([aria-hidden]), button")];
          return {
            areDisabled: operable.length > 0 && operable.every((one) => one.matches(":disabled")),
            notes: (element.getAttribute("aria-describedby") ?? "")
              .split(" ")
              .map((note) => document.getElementById(note)?.textContent),
          };
        }),
      )
      .toEqual({ areDisabled: true, notes: expect.arrayContaining([STRINGS.locked]) as unknown });
  });

  it("leaves no heading over settings that are all hidden, and no place without settings", async () => {
    const { page } = app;
    await follow(page, hashOf([...CONTROL_GROUPS.training]));
    const heading = page.getByRole("heading", { name: /^Training/ });
    await expect.poll(() => heading.isVisible()).toBe(false);
    const { data, network, training, compare } = CONTROL_GROUPS;
    // The last heading in sight lies on the rail's lower edge, without a gap for those that are hidden.
    await follow(page, hashOf([...compare]));
    const rail = page.getByRole("complementary", { name: "Settings" });
    await expect.poll(() => page.getByRole("heading", { name: /^Compare/ }).count()).toBe(0);
    const bottoms = await Promise.all(
      [rail, heading.locator("xpath=..")].map(async (one) => {
        const { y, height } = (await one.boundingBox())!;
        return Math.round(y + height);
      }),
    );
    expect(bottoms[1]).toBe(bottoms[0]);
    // A heading that is itself the one control left has nothing to fold.
    const chooser = page.getByRole("combobox", { name: "Compare by" });
    const fold = page.getByRole("button", { name: "Compare", exact: true });
    await follow(page, hashOf([...compare].filter((id) => id !== "compareBy")));
    await chooser.waitFor();
    await expect.poll(() => fold.count()).toBe(0);
    await follow(page, hashOf([]));
    await fold.waitFor();
    await follow(page, hashOf([...data, ...network, ...training, ...compare]));
    await expect.poll(() => page.getByRole("complementary", { name: "Settings" }).count()).toBe(0);
    await follow(page, hashOf([]));
  });
});

describe("what a link locks", () => {
  let app: OpenApp;
  afterEach(() => app.close());

  async function open(hash: string, options: OpenAppOptions = {}): Promise<Page> {
    app = await openApp({ hash, ...options });
    await waitUntilBuilt(app.page);
    return app.page;
  }

  it.each(["hide", "lock", "neither"])("is obeyed by the keyboard too: %s", async (manner) => {
    const taken = ["train", "undo"] as const;
    const page = await open(hashOf(manner === "hide" ? taken : [], manner === "lock" ? taken : []));
    await enterNumber(page, "Noise", "7");
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+Enter");
    await waitUntilBuilt(page);
    expect(await numberField(page, "Noise").inputValue()).toBe(manner === "neither" ? "0" : "7");
    const isReady = (await engineReadout(page).innerText()).endsWith(", ready");
    expect(isReady).toBe(manner !== "neither");
  });

  it("stays in the address through edits, and Back to a page without it opens everything", async () => {
    const page = await open(hashOf([]));
    await follow(page, hashOf(["charts"], ["seed"]));
    await expect.poll(() => numberField(page, "Seed").isDisabled()).toBe(true);
    await enterNumber(page, "Noise", "3");
    await expect.poll(() => page.url()).toMatch(/&hide=charts&lock=seed$/);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => numberField(page, "Seed").isDisabled()).toBe(false);
    await page.goForward();
    await expect.poll(() => numberField(page, "Seed").isDisabled()).toBe(true);
  });

  it("is left alone by other controls, which is said", async () => {
    const page = await open(hashOf([], ["testFraction", "learningRate"]));
    await chooseDataset(page, "Iris");
    // Real sets begin with a share of 0.2.
    await page
      .getByRole("status")
      .filter({ hasText: "Locked by this link, and left as it was: Test share." })
      .waitFor();
    expect(await numberField(page, "Test share").inputValue()).toBe("0.5");
    const compareBy = page.getByRole("combobox", { name: "Compare by" });
    const closed = compareBy.locator("option:disabled");
    expect(await closed.allTextContents()).toEqual(["learning rate"]);
    await choose(page, "Compare by", "optimizer");
    await expect.poll(() => page.getByRole("article").count()).toBeGreaterThan(1);
  });

  it.each(["hide", "lock"])("is not asked for by the first hint: %s", async (manner) => {
    const page = await open(`${hashOf([])}&${manner}=train`);
    await page.getByRole("region", { name: STRINGS.verdict }).waitFor();
    expect(await page.getByText(READING_WORDS.hint).count()).toBe(0);
    await follow(page, hashOf([]));
    await page.getByText(READING_WORDS.hint).waitFor();
  });

  it("comes with TensorFlow Playground's own parameters", async () => {
    const page = await open(
      "#dataset=xor&noise_hide=true&stepButton_hide=true&x_hide=true&hideText=true",
    );
    for (const id of ["noise", "step", "stepEpoch", "features.x1"] as const)
      await expect.poll(() => placeOf(page, id).count()).toBe(0);
    expect(await placeOf(page, "features.x2").count()).toBe(1);
    await expect.poll(() => page.url()).toMatch(/#g1=.*&hide=features\.x1,hint,noise,step,/);
  });

  it("that names no control is said", async () => {
    const page = await open(`${hashOf([])}&hide=noize&lock=charts`);
    const notice = page.getByRole("status").filter({ hasText: LINK_NOTICE.dropped });
    expect(await notice.getByRole("listitem").allTextContents()).toEqual([
      'hide must name controls of the page, got "noize"',
      'lock must name controls that set something, got "charts"',
    ]);
  });

  it.each(["light", "dark"] as const)("is sound to those who hear it: %s", async (colorScheme) => {
    const locked = ["settings", "train", "share", "lookInside"] as const;
    const page = await open(hashOf(["noise"], locked), { colorScheme });
    await expectNothingWrong(page);
  });
});
