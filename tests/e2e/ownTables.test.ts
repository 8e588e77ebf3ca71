import { text } from "node:stream/consumers";

import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { describeTable } from "../../src/core/data/own/describeTable";
import { finish } from "../../src/core/data/own/finish";
import { makeOwnTable } from "../../src/core/data/own/makeOwnTable";
import type { OwnTable } from "../../src/core/data/own/OwnTable";
import { readCsv } from "../../src/core/data/own/readCsv";
import { changeToOwn } from "../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../src/core/experiment/defaults";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import { encodeWithRows } from "../../src/core/experiment/link/encodeWithRows";
import { press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { openApp, type OpenApp } from "./openApp";
import { chooseOwnFile, makeCsv, ownDialog } from "./ownDialog";
import { trainToEpoch } from "./trainToEpoch";

/** Three clusters of twenty leaves. */
const CSV = makeCsv(["length", "width", "tree"], 60, (i) => [
  (i % 3) + (i % 7) / 10,
  ((2 * i) % 3) + (i % 5) / 10,
  ["ash", "elm", "oak"][i % 3],
]);

const LEAVES: OwnTable = read(CSV);
const EXPERIMENT = changeToOwn(
  withDefaults({
    replicates: 2,
    network: { hidden: [4] },
    variants: DEFAULT_EXPERIMENT.variants,
  }),
  finish(describeTable(LEAVES)),
);
const WHOLE = encodeWithRows(EXPERIMENT, LEAVES).hash!;
const BARE = encodeExperiment(EXPERIMENT);

function read(content: string): OwnTable {
  const { cells } = finish(readCsv({ name: "leaves.csv", content }));
  return { ...finish(makeOwnTable(cells!)).table!, name: "leaves" };
}

const tile = (page: Page) => page.getByRole("radio", { name: "leaves", exact: true });
const isChosen = (page: Page) => tile(page).isChecked();

/** Another page of the same visitor. */
async function openAnother(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function openPanel(page: Page) {
  await press(page, "Manage your data…");
  const panel = page.getByRole("region", { name: "Your data", exact: true });
  await panel.waitFor();
  return panel;
}

describe("data of one's own, once added", () => {
  let app: OpenApp;
  afterEach(async () => {
    const { problems } = app;
    await app.close();
    expect(problems).toEqual([]);
  });

  describe("by a link that carries them", () => {
    beforeEach(async () => {
      app = await openApp({ hash: WHOLE });
      await waitUntilBuilt(app.page);
    });

    it("are trained on, leave the address, and are there after a reload and in another tab", async () => {
      const { page, context } = app;
      await trainToEpoch(page, 1);
      expect(await isChosen(page)).toBe(true);
      expect(new URL(page.url()).hash).toBe(BARE);
      await page.reload();
      await waitUntilBuilt(page);
      await trainToEpoch(page, 1);
      expect(await isChosen(page)).toBe(true);
      const other = await openAnother(context, new URL(page.url()).origin);
      await waitUntilBuilt(other);
      await tile(other).waitFor({ state: "attached" });
      expect(await isChosen(other)).toBe(false);
      await other
        .locator("label")
        .filter({ has: tile(other) })
        .click();
      await other.getByText("leaves. 60 rows of your own").waitFor();
      await waitUntilBuilt(other);
      await trainToEpoch(other, 1);
    });

    it("are saved as the CSV that they came from, and travel in a copied link", async () => {
      const { page, context } = app;
      const panel = await openPanel(page);
      const downloading = page.waitForEvent("download");
      await panel.getByRole("button", { name: "Save as CSV: leaves" }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe("leaves.csv");
      const saved = read(await text(await download.createReadStream()));
      expect(saved).toEqual(LEAVES);
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await panel.getByRole("button", { name: "Copy link with data: leaves" }).click();
      await panel.getByText("The link is copied.").waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(new URL(link).hash).toBe(WHOLE);
    });

    it("are removed and brought back by keyboard", async () => {
      const { page } = app;
      await page.getByRole("button", { name: "Manage your data…" }).focus();
      await page.keyboard.press("Enter");
      const panel = page.getByRole("region", { name: "Your data", exact: true });
      await panel.waitFor();
      const remove = panel.getByRole("button", { name: "Remove: leaves" });
      for (let i = 0; i < 6; i++) {
        if (await remove.evaluate((button) => button === document.activeElement)) break;
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
      await panel.getByText("“leaves” was removed.").waitFor();
      await page.keyboard.press("Enter");
      await remove.waitFor();
      await page.keyboard.press("Escape");
      await panel.waitFor({ state: "hidden" });
      await page.reload();
      await waitUntilBuilt(page);
      expect(await isChosen(page)).toBe(true);
    });

    it("are listed in a panel in which axe finds nothing, light and dark", async () => {
      const { page } = app;
      const panel = await openPanel(page);
      await expectNothingWrong(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await panel.getByRole("button", { name: "Remove: leaves" }).click();
      await panel.getByText("“leaves” was removed.").waitFor();
      await expectNothingWrong(page);
    });

    it("are missing after they were removed, which is said on the next visit", async () => {
      const { page } = app;
      const panel = await openPanel(page);
      await panel.getByRole("button", { name: "Remove: leaves" }).click();
      await panel.getByText("“leaves” was removed.").waitFor();
      await page.reload();
      await page
        .getByRole("alert")
        .getByText("The data set “leaves” is not in this browser")
        .waitFor();
    });
  });

  it("are said to be missing where they are not, and train when the same file is added", async () => {
    app = await openApp({ hash: BARE });
    const { page } = app;
    const alert = page.getByRole("alert");
    await alert.getByText("The data set “leaves” is not in this browser").waitFor();
    await page.getByText("leaves. 60 rows of your own").waitFor();
    expect(new URL(page.url()).hash).toBe(BARE);
    await expectNothingWrong(page);
    await press(page, "Add it again…");
    await ownDialog(page).waitFor();
    await chooseOwnFile(page, "leaves.csv", CSV);
    await ownDialog(page).getByRole("button", { name: "Use this data" }).click();
    await ownDialog(page).waitFor({ state: "hidden" });
    await waitUntilBuilt(page);
    await alert.waitFor({ state: "detached" });
    expect(new URL(page.url()).hash).toBe(BARE);
    await trainToEpoch(page, 1);
  });

  it("cuts nothing off at 390 px", async () => {
    app = await openApp({ hash: WHOLE, viewport: { width: 390, height: 844 } });
    const { page } = app;
    await waitUntilBuilt(page);
    await press(page, "Settings");
    const panel = await openPanel(page);
    const box = (await panel.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect(await panel.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(
      true,
    );
  });
});
