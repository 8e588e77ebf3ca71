import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { chooseDataset, press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { hashOf } from "./hashOf";
import {
  importText,
  listedData,
  onRow,
  openNotebook,
  openWithRuns,
  opener,
  place,
  rows,
} from "./notebookPlace";
import { notebookFile } from "./notebookFile";
import type { OpenApp } from "./openApp";
import { openReadyApp } from "./openReadyApp";
import { cardNames, readNumber, stepEpoch, waitForResults } from "./results";
import { pauseTraining, trainToEpoch } from "./trainToEpoch";

const quick = hashOf({ replicates: 2 });

const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);

const facts = (page: Page) => rows(page).locator("p", { has: page.locator("time") });

const note = (page: Page, index = 0) => rows(page).nth(index).getByRole("textbox");

describe("the notebook of runs", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openReadyApp({ hash: quick });
  });
  afterAll(() => app.close());

  it("says how runs come, while there is none", async () => {
    const { page } = app;
    await openNotebook(page);
    await place(page).getByText("Every run that trains an epoch comes here by itself").waitFor();
    expect(page.url()).toContain("view=notebook");
    await page.keyboard.press("Escape");
    await place(page).waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe("Notebook");
  });

  it("keeps a run that pauses, and renews its one entry when it goes on", async () => {
    const { page } = app;
    await trainToEpoch(page, 2);
    await pauseTraining(page);
    await openNotebook(page);
    await expect.poll(() => rows(page).count()).toBe(1);
    await rows(page).getByText("on screen").waitFor();
    const epochs = await readNumber(page, "Epoch");
    await facts(page)
      .filter({ hasText: `· ${epochs}\u00a0epochs` })
      .waitFor();
    expect(await rows(page).getByRole("heading").innerText()).toContain("sigmoid, tanh, ReLU");
    const results = rows(page).getByRole("list", { name: "Test accuracy" }).getByRole("listitem");
    expect(await results.allInnerTexts()).toEqual([
      expect.stringMatching(/^sigmoid\s+\.\d\d/),
      expect.stringMatching(/^tanh\s+\.\d\d/),
      expect.stringMatching(/^ReLU\s+\.\d\d/),
    ]);
    await rows(page)
      .getByRole("img", { name: /^Decision map of/ })
      .waitFor();
    await press(page, "Step epoch");
    await facts(page)
      .filter({ hasText: `· ${epochs + 1}\u00a0epochs` })
      .waitFor();
    expect(await rows(page).count()).toBe(1);
  });

  it("keeps a run that a changed setting replaces in the midst of its training", async () => {
    const { page } = app;
    await press(page, "Train");
    const before = await readNumber(page, "Epoch");
    await expect.poll(() => readNumber(page, "Epoch")).toBeGreaterThan(before);
    await chooseDataset(page, "Circle");
    await waitUntilBuilt(page);
    await pauseIfTraining(page);
    await press(page, "Reset");
    // What was replaced is here, and the new one where it had come to an epoch.
    await expect.poll(() => epochsOf(page, "last")).toBeGreaterThan(before);
  });

  it("keeps what was trained when the page is closed without a pause", async () => {
    const { page } = app;
    await waitUntilBuilt(page);
    const numBefore = await rows(page).count();
    await trainToEpoch(page, 3);
    await page.reload();
    await waitUntilBuilt(page);
    await expect.poll(() => rows(page).count()).toBeGreaterThan(numBefore);
    await expect.poll(() => epochsOf(page, "first")).toBeGreaterThanOrEqual(2);
  });

  it("said nothing on the console", () => expect(app.problems).toEqual([]));
});

describe("a list of kept runs", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openReadyApp({ hash: quick, permissions: ["clipboard-read", "clipboard-write"] });
    await openWithRuns(app.page, 8);
  });
  afterAll(() => app.close());

  it("has a note that is kept as it is typed, at most 2,000 characters of it", async () => {
    const { page } = app;
    await note(page, 1).fill("The one to beat");
    await page.reload();
    await expect.poll(() => note(page, 1).inputValue()).toBe("The one to beat");
    expect(await note(page, 1).getAttribute("maxlength")).toBe("2000");
  });

  it("is searched, filtered and sorted", async () => {
    const { page } = app;
    const shown = place(page).locator("header output");
    await place(page).getByRole("searchbox", { name: "Find" }).fill("to BEAT");
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await shown.innerText()).toBe("1 of 8 runs");
    await place(page).getByRole("searchbox", { name: "Find" }).fill("nothing like it");
    await place(page).getByRole("button", { name: "Show all runs" }).click();
    await expect.poll(() => rows(page).count()).toBe(8);
    const data = place(page).getByRole("combobox", { name: "Data set" });
    await data.selectOption({ label: "XOR" });
    await expect.poll(() => listedData(page)).toEqual(["XOR", "XOR"]);
    await data.selectOption({ label: "all" });
    await place(page).getByRole("checkbox", { name: "Pinned only" }).check();
    await expect.poll(() => rows(page).count()).toBe(1);
    await place(page).getByRole("checkbox", { name: "Pinned only" }).uncheck();
    await place(page).getByRole("combobox", { name: "Sort by" }).selectOption("most epochs");
    // Number 3 is pinned; then 700 epochs of number 6, 600 of number 5 and 500 of number 4.
    await expect
      .poll(async () =>
        (await facts(page).allInnerTexts()).map((text) => Number(/(\d+)\sepochs/.exec(text)?.[1])),
      )
      .toEqual([400, 700, 600, 500, 300, 200, 200, 100]);
    await place(page).getByRole("combobox", { name: "Sort by" }).selectOption("newest first");
  });

  it("has pinned runs first, and the focus goes with the one that is pinned", async () => {
    const { page } = app;
    const last = rows(page).last();
    const id = await last.getAttribute("id");
    await onRow(last, "Pin").press("Enter");
    await expect.poll(() => rows(page).nth(1).getAttribute("id")).toBe(id);
    const isFocused = () =>
      page.evaluate((row) => document.activeElement?.closest("li")?.id === row, id);
    await expect.poll(isFocused).toBe(true);
    await onRow(rows(page).nth(1), "Pin").press("Enter");
    await expect.poll(() => rows(page).last().getAttribute("id")).toBe(id);
  });

  it("brings a deleted run back, with its note", async () => {
    const { page } = app;
    const second = rows(page).nth(1);
    const id = await second.getAttribute("id");
    await onRow(second, "Delete").click();
    await place(page)
      .getByText(/^Run of sigmoid, tanh, ReLU on .* deleted\.$/)
      .waitFor();
    expect(await rows(page).count()).toBe(7);
    expect(await focused(page)).toMatch(/^Compare: /);
    await place(page).getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(() => rows(page).nth(1).getAttribute("id")).toBe(id);
    expect(await note(page, 1).inputValue()).toBe("The one to beat");
  });

  it("is emptied after a question, and comes back whole", async () => {
    const { page } = app;
    await place(page).getByRole("button", { name: "Delete all…" }).press("Enter");
    const question = page.getByRole("dialog", { name: /^Delete all 8 runs, pinned ones too\?/ });
    await question.waitFor();
    // The harmless answer has the focus.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Keep them");
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "hidden" });
    expect(await rows(page).count()).toBe(8);
    await place(page).getByRole("button", { name: "Delete all…" }).press("Enter");
    await question.getByRole("button", { name: "Delete 8 runs" }).click();
    await place(page).getByText("8 runs deleted.").waitFor();
    await place(page).getByText("No run is kept yet.").waitFor();
    await place(page).getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(() => rows(page).count()).toBe(8);
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(8);
  });

  it("opens a run's experiment, which can be undone", async () => {
    const { page } = app;
    const row = rows(page).filter({ hasText: "XOR" }).first();
    await onRow(row, "Open").click();
    await place(page).waitFor({ state: "detached" });
    await expect.poll(() => cardNames(page)).toEqual(["sigmoid", "tanh", "ReLU"]);
    const replicates = page.getByRole("spinbutton", { name: "Replicates", exact: true });
    await expect.poll(() => checkedDataset(page)).toBe("Exclusive or");
    expect(await replicates.inputValue()).toBe("5");
    const said = page.getByText("Opened the settings of that run; press Train to train it again.");
    await said.waitFor();
    await expectNothingWrong(page);
    await press(page, "Undo");
    await expect.poll(() => checkedDataset(page)).toBe("Spiral");
    await said.waitFor({ state: "detached" });
  });

  it("copies the link to a run's experiment", async () => {
    const { page } = app;
    await openNotebook(page);
    const row = rows(page).filter({ hasText: "XOR" }).first();
    await onRow(row, "Copy link").click();
    await place(page).getByText("Link copied").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/#g1=/);
    expect(link).not.toContain("view=");
    await press(page, "Open a link");
    await page.getByRole("textbox", { name: "Link", exact: true }).fill(link);
    await page.getByRole("textbox", { name: "Link", exact: true }).press("Enter");
    await expect.poll(() => checkedDataset(page)).toBe("Exclusive or");
    await waitForResults(page, 3);
    await press(page, "Undo");
  });

  it("goes to a file and into another browser", async () => {
    const { page } = app;
    await openNotebook(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      place(page).getByRole("button", { name: "Export all" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^gradient-playground-notebook-[\d-]{10}\.json$/);
    const text = await textOf(download);
    const other = await openReadyApp({ hash: quick });
    try {
      await openNotebook(other.page);
      await importText(other.page, text);
      await place(other.page).getByText("8 runs taken up.").waitFor();
      expect(await note(other.page, 1).inputValue()).toBe("The one to beat");
      await importText(other.page, text);
      await place(other.page).getByText("No run taken up, 8 were here already.").waitFor();
      expect(other.problems).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it("refuses what is no notebook, and leaves everything as it was", async () => {
    const { page } = app;
    await importText(page, "PK\u0003\u0004 not a notebook", "picture.png");
    await place(page).getByText("what could not be read was left out").waitFor();
    await place(page)
      .getByText(/^the document must be JSON/)
      .waitFor();
    const [first, second] = JSON.parse(notebookFile(10)).runs.slice(8);
    const half = { format: "gradient-playground-notebook", version: 1 };
    await importText(
      page,
      JSON.stringify({ ...half, runs: [first, { ...second, epochs: "many" }] }),
    );
    await place(page).getByText("1 run taken up, what could not be read was left out.").waitFor();
    await place(page)
      .getByText(/^runs\[1\]\.epochs must be a number from 0 to .*, got "many"$/)
      .waitFor();
    expect(await rows(page).count()).toBe(9);
  });

  it("takes a file that is dropped on it", async () => {
    const { page } = app;
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "dropped.json", { type: "application/json" }));
      return transfer;
    }, notebookFile(12));
    await place(page).dispatchEvent("dragover", { dataTransfer: data });
    await place(page).getByText("Drop a file of runs to take them up").waitFor();
    await place(page).dispatchEvent("drop", { dataTransfer: data });
    await place(page).getByText("3 runs taken up, 9 were here already.").waitFor();
  });

  it("said nothing on the console", () => expect(app.problems).toEqual([]));
});

describe("the notebook by keyboard alone", () => {
  it("is opened, sorted, noted, compared and left", async () => {
    const app = await openReadyApp({ hash: quick });
    const { page } = app;
    try {
      await stepEpoch(page);
      await opener(page).focus();
      await page.keyboard.press("Enter");
      await rows(page).first().waitFor();
      await tabTo(page, /^Compare: /);
      await page.keyboard.press("Space");
      await place(page).getByRole("region", { name: "Runs compared", exact: true }).waitFor();
      await tabTo(page, /^Open: /);
      await tabTo(page, /^Delete: /);
      await page.keyboard.press("Shift+Tab");
      expect(await focused(page)).toMatch(/^Copy link: /);
      await note(page).focus();
      await page.keyboard.type("by keys");
      await page.keyboard.press("Escape");
      expect(await place(page).isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      await place(page).waitFor({ state: "detached" });
      await expect.poll(() => focused(page)).toBe("Notebook");
      await page.keyboard.press("Enter");
      await expect.poll(() => note(page).inputValue()).toBe("by keys");
      expect(app.problems).toEqual([]);
    } finally {
      await app.close();
    }
  });
});

/** Presses Tab until what has this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 40; i++) {
    if (name.test((await focused(page)) ?? "")) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`No Tab leads to ${name}.`);
}

async function pauseIfTraining(page: Page): Promise<void> {
  const pause = page.getByRole("button", { name: "Pause", exact: true });
  if (await pause.isVisible()) await pauseTraining(page);
}

/** The epochs that the first or the last row tells. */
async function epochsOf(page: Page, end: "first" | "last"): Promise<number> {
  const text = await rows(page)[end]().innerText();
  return Number(/([\d,]+)\sepochs?/.exec(text)?.[1].replace(",", ""));
}

/** What was saved: a browser on the other end of a socket hands it over piece by piece. */
async function textOf(download: Download): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}

function checkedDataset(page: Page): Promise<string | null> {
  return page
    .getByRole("group", { name: "Dataset" })
    .locator("label", { has: page.locator("input:checked") })
    .innerText()
    .then((text) => text.trim().replace(/\s+/g, " "));
}
