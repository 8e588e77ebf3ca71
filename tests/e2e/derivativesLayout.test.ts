import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { boxesOf, outside, overlaps } from "./boxes";
import { expectNothingWrong } from "./expectNothingWrong";
import type { OpenApp } from "./openApp";
import { openStation } from "./openStation";
import { STATION_IDS } from "./stationIds";
import { stationHash, stationTitle } from "./stationPage";

const laptop = { width: 1366, height: 640 };
const phone = { width: 390, height: 844 };

/** One small network, so that the station of the network's valley has its pictures soon. */
const quick = {
  ...DEFAULT_EXPERIMENT,
  replicates: 1,
  network: { ...DEFAULT_EXPERIMENT.network, hidden: [4] },
};

/** Every element of a picture's controls and of the side that is read or operated. */
const CONTROLS = "button, input:not([type=radio]), select, label:not(:has(input)), output";

async function openAt(page: Page, id: string, { width, height }: typeof phone): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate((hash) => (location.hash = hash), stationHash(id, {}, quick));
  const place = STATION_IDS.indexOf(id as (typeof STATION_IDS)[number]) + 1;
  await stationTitle(page)
    .filter({ hasText: new RegExp(`^${place}\\.`) })
    .waitFor();
  await page.locator(".body .picture svg, .body .picture canvas").first().waitFor();
}

/** Answered, so that all of it is shown. */
async function reveal(page: Page): Promise<void> {
  const show = page.getByRole("button", { name: "Show the answer" });
  if (await show.isVisible()) await show.click();
  await page.getByText("The answer is marked.", { exact: true }).waitFor();
}

describe.each(["light", "dark"] as const)("every station, %s", (colorScheme) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openStation("slope", {}, { colorScheme, experiment: quick });
  });
  afterAll(() => app.close());

  it.each(STATION_IDS)("shows its picture, sentence and controls on a laptop: %s", async (id) => {
    const { page } = app;
    await openAt(page, id, laptop);
    const parts = page.locator(".body > .picture, .body > p, .body > .controls");
    const frame = { left: 0, top: 0, right: laptop.width, bottom: laptop.height };
    await expect.poll(async () => outside(await boxesOf(parts), frame)).toEqual([]);
    expect(overlaps(await boxesOf(page.locator(".body > *")))).toEqual([]);
    expect(overlaps(await boxesOf(page.locator(".body > .controls").locator(CONTROLS)))).toEqual(
      [],
    );
  });

  it.each(STATION_IDS)("has nothing wrong for axe on a laptop: %s", async (id) => {
    await openAt(app.page, id, laptop);
    await reveal(app.page);
    await expectNothingWrong(app.page);
  });

  // Its colours are those of the laptop.
  it.each(colorScheme === "light" ? STATION_IDS : [])(
    "has nothing wrong for axe on a phone: %s",
    async (id) => {
      await openAt(app.page, id, phone);
      await expectNothingWrong(app.page);
    },
  );

  it.each(STATION_IDS)("has nothing cut off or covered on a phone: %s", async (id) => {
    const { page } = app;
    await openAt(page, id, phone);
    await reveal(page);
    await expect.poll(() => beyondTheEdge(page)).toBe(0);
    expect(overlaps(await boxesOf(page.locator(".body > *")))).toEqual([]);
    expect(overlaps(await boxesOf(page.locator(".body > .controls").locator(CONTROLS)))).toEqual(
      [],
    );
    expect(overlaps(await boxesOf(page.locator(".side > section")))).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
  });

  it("says nothing on the console", () => expect(app.problems).toEqual([]));
});

/** Pixels by which the page can be scrolled to the side. */
function beyondTheEdge(page: Page): Promise<number> {
  return page.evaluate(
    () => document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth,
  );
}

/** Texts that reach out of the window, or out of a box that neither shows nor scrolls what is beyond it. */
function cutTexts(page: Page): Promise<string[]> {
  return page.locator("article").evaluate((article) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement!;
      if (node.textContent!.trim() === "" || !holder.checkVisibility()) continue;
      if (holder.closest(".visually-hidden, .words, select") !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right } = range.getBoundingClientRect();
      if (isScrolled(holder)) continue;
      if (left < -1 || right > innerWidth + 1) cut.push(`beyond the window: ${node.textContent}`);
      const clip = holder.closest("svg, button, .picture")?.getBoundingClientRect();
      if (clip && (left < clip.left - 1 || right > clip.right + 1))
        cut.push(`beyond its box: ${node.textContent}`);
    }
    return cut;

    /** Whether it can be scrolled into sight to the side. */
    function isScrolled(element: Element): boolean {
      for (let one: Element | null = element; one && one !== article; one = one.parentElement) {
        const { overflowX } = getComputedStyle(one);
        if ((overflowX === "auto" || overflowX === "scroll") && one.scrollWidth > one.clientWidth)
          return true;
      }
      return false;
    }
  });
}
