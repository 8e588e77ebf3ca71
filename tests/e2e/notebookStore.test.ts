import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

import { waitUntilBuilt } from "./engineReadout";
import { hashOf } from "./hashOf";
import { notebookFile } from "./notebookFile";
import {
  importText,
  onRow,
  openNotebook,
  openWithRuns,
  opener,
  place,
  rows,
} from "./notebookPlace";
import { openApp, watchForProblems, type OpenApp } from "./openApp";
import { openReadyApp } from "./openReadyApp";
import { stepEpoch, waitForResults } from "./results";
import { traceMainThread } from "./traceMainThread";

const quick = hashOf({ replicates: 2 });
const NUM_RUNS = 200;

/** The page's own measure of it. */
const OPENING = "notebook opening";

describe("a notebook of 200 runs", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openReadyApp({ hash: quick });
    await openWithRuns(app.page, NUM_RUNS);
    await app.page.reload();
    await rows(app.page).first().waitFor();
    await app.page.keyboard.press("Escape");
    await place(app.page).waitFor({ state: "detached" });
    await waitUntilBuilt(app.page);
    await waitForResults(app.page, 3);
  }, 120_000);
  afterAll(() => app.close());

  it("opens in under a second, from the click to a list that is painted", async ({ annotate }) => {
    const { page } = app;
    await page.evaluate(watchForList);
    const { tasks } = await traceMainThread(page, OPENING, async () => {
      await opener(page).click();
      await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, OPENING);
    });
    const [wallMs] = await page.evaluate(
      (name) => performance.getEntriesByName(name).map(({ duration }) => duration),
      OPENING,
    );
    const computedMs = tasks.reduce((sum, task) => sum + task.computedMs, 0);
    await annotate(
      `opened in ${wallMs!.toFixed(0)} ms, of which ${computedMs.toFixed(0)} computed`,
    );
    // What the page computes, whoever else has its core: a machine that does nothing else shows it in that time.
    expect(computedMs).toBeGreaterThan(0);
    expect(computedMs).toBeLessThan(1000);
    expect(await place(page).locator("header output").innerText()).toBe("200 runs");
  });

  it("shows all of them to those who scroll to its end", async () => {
    const { page } = app;
    for (let numShown = 0; numShown < NUM_RUNS; numShown = await rows(page).count())
      await rows(page).last().scrollIntoViewIfNeeded();
    expect(
      await place(page)
        .getByRole("button", { name: /^Show more/ })
        .count(),
    ).toBe(0);
    await rows(page).last().getByRole("img", { name: "Decision map of ReLU" }).waitFor();
  });

  it("said nothing on the console", () => expect(app.problems).toEqual([]));
});

describe("a notebook in two tabs", () => {
  it("loses nothing, and each tab hears of the other", async () => {
    const app = await openReadyApp({ hash: quick });
    const one = app.page;
    try {
      const two = await app.context.newPage();
      const problems = watchForProblems(two);
      await two.goto(inject("appUrl") + quick);
      await waitUntilBuilt(two);
      await waitForResults(two, 3);
      await openWithRuns(one, 3);
      await openNotebook(two);
      await expect.poll(() => rows(two).count()).toBe(3);

      // Both trained a run of their own, and both wrote a note and a pin on the same run.
      await Promise.all([stepEpoch(one), stepEpoch(two)]);
      for (const page of [one, two]) await expect.poll(() => rows(page).count()).toBe(5);
      const shared = (page: typeof one) => page.locator("#kept-row-file-1");
      await shared(one).getByRole("textbox").fill("from the first tab");
      await expect
        .poll(() => shared(two).getByRole("textbox").inputValue())
        .toBe("from the first tab");
      await onRow(shared(two), "Pin").click();
      await expect.poll(() => onRow(shared(one), "Pin").getAttribute("aria-pressed")).toBe("true");
      await onRow(one.locator("#kept-row-file-2"), "Delete").click();
      await expect.poll(() => rows(two).count()).toBe(4);

      await two.close();
      await one.reload();
      await expect.poll(() => rows(one).count()).toBe(4);
      expect(await shared(one).getByRole("textbox").inputValue()).toBe("from the first tab");
      expect(await onRow(shared(one), "Pin").getAttribute("aria-pressed")).toBe("true");
      expect([...app.problems, ...problems]).toEqual([]);
    } finally {
      await app.close();
    }
  });
});

describe("a store that refuses", () => {
  it.each([
    ["is full", "QuotaExceededError", /^The browser's storage for this page is full: new runs/],
    ["is switched off", "SecurityError", /^This browser lets the page store nothing, .*: new runs/],
  ])("because it %s is told of, and the notebook goes on", async (_, name, sentence) => {
    const app = await openApp();
    const { page } = app;
    try {
      await page.addInitScript(refuseWrites, name);
      await page.goto(`${inject("appUrl")}?refused${quick}`);
      await waitUntilBuilt(page);
      await waitForResults(page, 3);
      await stepEpoch(page);
      await page.getByText(sentence).waitFor();
      await openNotebook(page);
      expect(await rows(page).count()).toBe(1);
      await rows(page).getByRole("textbox").fill("only here");
      await stepEpoch(page);
      await rows(page)
        .locator("time")
        .locator("..")
        .filter({ hasText: "· 2\u00a0epochs" })
        .waitFor();
      expect(await rows(page).getByRole("textbox").inputValue()).toBe("only here");
      await importText(page, notebookFile(2));
      await expect.poll(() => rows(page).count()).toBe(3);
      // It is said once, however often it happens.
      expect(await page.getByText(sentence).count()).toBe(1);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        place(page).getByRole("button", { name: "Export all" }).click(),
      ]);
      const pieces: Buffer[] = [];
      for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
      const file = JSON.parse(Buffer.concat(pieces).toString("utf8")) as {
        runs: { note: string }[];
      };
      expect(file.runs.map(({ note }) => note)).toContain("only here");
      expect(file.runs).toHaveLength(3);
      expect(app.problems).toEqual([]);
    } finally {
      await app.close();
    }
  });
});

/** Measures on the page, from the next click to the first frame after the list's rows are there. */
function watchForList(): void {
  let start = 0;
  addEventListener("click", ({ timeStamp }) => (start = timeStamp), { capture: true, once: true });
  const observer = new MutationObserver(() => {
    if (document.querySelectorAll("[id^=kept-row-]").length === 0) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => performance.measure("notebook opening", { start, end: performance.now() })),
    );
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** From now on this page's IndexedDB takes nothing. */
function refuseWrites(name: string): void {
  const refuse = (): never => {
    throw new DOMException("Refused by the test.", name);
  };
  if (name === "SecurityError") IDBFactory.prototype.open = refuse;
  else IDBObjectStore.prototype.put = refuse;
}
