import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { makeVariants } from "../../src/core/experiment/makeVariants";
import { boxesOf, boxesWithin, outside, overlaps, type Box } from "./boxes";
import { choose } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { stepEpoch, waitForResults } from "./results";

const laptop = { left: 0, top: 0, right: 1366, bottom: 640 };
const names = ["sigmoid", "tanh", "relu", "gelu", "elu", "sine"];

function comparing(numVariants: number): string {
  const variants = makeVariants(DEFAULT_EXPERIMENT, "activation", names.slice(0, numVariants));
  return hashOf({ variants });
}

describe.each([2, 3, 6])("with %i variants", (numVariants) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ hash: comparing(numVariants) });
    await waitUntilBuilt(app.page);
    await stepEpoch(app.page);
    await waitForResults(app.page, numVariants);
    await app.page.getByRole("img", { name: /^Activations of layer 1, tanh/ }).waitFor();
  });
  afterAll(() => app.close());

  it("a school laptop shows the bar, the cards and the charts without scrolling", async () => {
    const { page } = app;
    expect(await scrolled(page)).toEqual({ right: 0, down: 0 });
    const bar = await boxesOf(page.getByRole("banner"));
    const cards = await boxesOf(page.getByRole("article"));
    const charts = await boxesOf(page.getByRole("figure"));
    expect([bar, cards, charts].map(({ length }) => length)).toEqual([1, numVariants, 4]);
    expect(outside([...bar, ...cards], laptop)).toEqual([]);
    // Six cards leave the charts to the scrolling of the stage; their titles show that they are there.
    const titles = await boxesOf(page.getByRole("figure").getByRole("heading"));
    expect(outside(numVariants > 3 ? titles : charts, laptop)).toEqual([]);
  });

  it("nothing lies over anything else", () => expectApart(app.page));

  it("nor in the projector's large type", async () => {
    const { page } = app;
    await choose(page, "Theme", "Projector");
    await expectApart(page);
    expect((await scrolled(page)).right).toBe(0);
    await choose(page, "Theme", "System");
  });

  it("a phone shows everything by scrolling down alone", async () => {
    const { page } = app;
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(async () => (await scrolled(page)).right).toBe(0);
    await expectApart(page);
    const settings = page.getByRole("button", { name: "Settings", exact: true });
    await settings.click();
    await page.getByRole("group", { name: "Dataset" }).waitFor();
    expect((await scrolled(page)).right).toBe(0);
    await expectApart(page);
  });
});

/** How far the page can be scrolled, in pixels. */
function scrolled(page: Page): Promise<{ right: number; down: number }> {
  return page.evaluate(() => {
    const root = document.scrollingElement!;
    return {
      right: root.scrollWidth - root.clientWidth,
      down: root.scrollHeight - root.clientHeight,
    };
  });
}

/** Cards, sentences and charts; what stands in the bar; what stands in each card. */
async function expectApart(page: Page): Promise<void> {
  const cards = page.getByRole("article");
  const sentences = page.getByRole("region", { name: "What the numbers show" });
  const parts = page
    .locator("header >> nth=0")
    .or(cards)
    .or(page.getByRole("figure"))
    .or(sentences);
  expect(overlaps(await boxesOf(parts))).toEqual([]);

  const bar = boxesWithin(page.getByRole("banner"), "h1, button, select, output");
  expectWithin(await bar);
  for (const card of await cards.all())
    expectWithin(await boxesWithin(card, "h2, canvas, section, output, select"));
}

/** The first box holds the others, which lie side by side. */
function expectWithin([frame, ...contents]: readonly Box[]): void {
  expect(contents.length).toBeGreaterThanOrEqual(5);
  expect(overlaps(contents)).toEqual([]);
  expect(outside(contents, frame!)).toEqual([]);
}
