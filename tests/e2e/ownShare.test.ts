import { afterEach, describe, expect, it } from "vitest";

import { LINK_WORDS } from "../../src/components/share/linkWords";
import { NOTEBOOK_WORDS } from "../../src/components/notebook/notebookWords";
import { OWN_SHARE_WORDS } from "../../src/components/share/ownShareWords";
import { describeTable } from "../../src/core/data/own/describeTable";
import { finish } from "../../src/core/data/own/finish";
import { makeOwnTable } from "../../src/core/data/own/makeOwnTable";
import type { OwnTable } from "../../src/core/data/own/OwnTable";
import { readCsv } from "../../src/core/data/own/readCsv";
import { changeToOwn } from "../../src/core/experiment/changeSource";
import { withDefaults } from "../../src/core/experiment/defaults";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import { encodeWithRows } from "../../src/core/experiment/link/encodeWithRows";
import { press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { onRow, openNotebook, rows } from "./notebookPlace";
import { openApp, watchForProblems, type OpenApp } from "./openApp";
import { makeCsv } from "./ownDialog";
import { stepEpoch } from "./results";

/** Two clusters of points on the plane, as somebody might draw them. */
const POINTS = tableOf(40);
const EXPERIMENT = changeToOwn(
  withDefaults({ replicates: 1, network: { hidden: [4] } }),
  finish(describeTable(POINTS, true)),
);
const WHOLE = encodeWithRows(EXPERIMENT, POINTS).hash!;

function tableOf(numRows: number): OwnTable {
  const content = makeCsv(["x1", "x2", "class"], numRows, (i) => [
    (i % 2) * 4 - 2 + (i % 7) / 10,
    (i % 5) / 10,
    ["a", "b"][i % 2],
  ]);
  const { cells } = finish(readCsv({ name: "one.csv", content }));
  return { ...finish(makeOwnTable(cells!)).table!, name: "one" };
}

describe("sharing an experiment on data of one's own", () => {
  let app: OpenApp;
  afterEach(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  async function openWhole(options = {}) {
    app = await openApp({
      hash: WHOLE,
      permissions: ["clipboard-read", "clipboard-write"],
      ...options,
    });
    await waitUntilBuilt(app.page);
    return app.page;
  }

  const clipboard = () => app.page.evaluate(() => navigator.clipboard.readText());
  const panel = () => app.page.getByRole("dialog", { name: "Share", exact: true });

  it("says that the data are not in the link, and copies one that holds them", async () => {
    const page = await openWhole();
    await press(page, "Share");
    await panel().getByText("The 40 points of “one” are not in the link").waitFor();
    expect(new URL(await clipboard()).hash).toBe(encodeExperiment(EXPERIMENT));
    await expectNothingWrong(page);
    await panel().getByRole("button", { name: OWN_SHARE_WORDS.copyWhole }).focus();
    await page.keyboard.press("Enter");
    await panel().getByText(OWN_SHARE_WORDS.copied).waitFor();
    const link = await clipboard();
    expect(new URL(link).hash).toBe(WHOLE);
    const downloading = page.waitForEvent("download");
    await panel().getByRole("button", { name: OWN_SHARE_WORDS.save }).click();
    expect((await downloading).suggestedFilename()).toBe("one.csv");
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNothingWrong(page);
    await page.keyboard.press("Escape");
    await panel().waitFor({ state: "hidden" });
  });

  it("has a form for others that puts the data in where that is ticked", async () => {
    const page = await openWhole();
    await press(page, LINK_WORDS.title + "…");
    const link = page.getByRole("textbox", { name: "Link", exact: true });
    const box = page.getByRole("checkbox", { name: "With the data “one”" });
    await box.waitFor();
    expect(new URL(await link.inputValue()).hash).toBe(encodeExperiment(EXPERIMENT));
    await box.check();
    expect(new URL(await link.inputValue()).hash).toBe(WHOLE);
    await page.getByText(OWN_SHARE_WORDS.within).waitFor();
    await expectNothingWrong(page);
  });

  it("says it of a link that the notebook copies", async () => {
    const page = await openWhole();
    await stepEpoch(page);
    await openNotebook(page);
    await onRow(rows(page), "Copy link").click();
    await page.getByText(NOTEBOOK_WORDS.linkCopiedBare("one")).waitFor();
    expect(new URL(await clipboard()).hash).toBe(encodeExperiment(EXPERIMENT));
  });

  it("fits on a phone", async () => {
    const page = await openWhole({ viewport: { width: 390, height: 844 } });
    await press(page, "Share");
    await panel().getByRole("button", { name: OWN_SHARE_WORDS.copyWhole }).waitFor();
    const box = (await panel().boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
  });

  it("tells the receiver of a link without its points that they were drawn elsewhere", async () => {
    const many = tableOf(1200); // Too many for a link.
    const experiment = changeToOwn(EXPERIMENT, finish(describeTable(many, true)));
    app = await openApp({ hash: encodeExperiment(experiment) });
    const { page } = app;
    await page
      .getByRole("alert")
      .getByText("The points “one” are not in this browser: they were drawn elsewhere")
      .waitFor();
  });
});

describe("storage that never answers", () => {
  it("holds neither the notebook nor the user's data up, and is told of once", async () => {
    const app = await openApp();
    const { page } = app;
    try {
      const problems = watchForProblems(page);
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
      });
      await page.goto(`${page.url()}?silent${WHOLE}`);
      await waitUntilBuilt(page);
      await press(page, "Notebook");
      await page.getByText("No run is kept yet.").waitFor();
      await page.getByText("The browser's storage does not answer: new runs, ").waitFor();
      expect(await page.getByText("The browser's storage does not answer").count()).toBe(1);
      await press(page, "Manage your data…");
      await page.getByText("Kept only until this page is closed").waitFor();
      expect(problems).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
