import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { changeSource } from "../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { makeVariants } from "../../src/core/experiment/makeVariants";
import { boxesOf, boxesWithin, outside, overlaps, type Box } from "./boxes";
import { choose, enterNumber } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { stepEpoch, waitForResults } from "./results";

const laptop = { left: 0, top: 0, right: 1366, bottom: 640 };
const hall = { left: 0, top: 0, right: 1920, bottom: 1080 };
const names = ["sigmoid", "tanh", "relu", "gelu", "elu", "sine"];

function comparing(numVariants: number): Partial<Experiment> {
  if (numVariants === 1) return { variants: [] };
  return {
    variants: makeVariants(DEFAULT_EXPERIMENT, "activation", names.slice(0, numVariants)),
  };
}

/** As long as names may be, 40 characters; the first of them tell the variants apart. */
const longNamed: Partial<Experiment> = {
  variants: makeVariants(DEFAULT_EXPERIMENT, "activation", names).map((one) => ({
    ...one,
    name: one.name.padEnd(40, " gradient"),
  })),
};

const tenLayered = "6 long-named variants of ten layers";
const tenLayers = { ...DEFAULT_EXPERIMENT.network, hidden: Array<number>(10).fill(16) };
const kinds: readonly (readonly [string, number, Partial<Experiment>])[] = [
  ...[1, 2, 3, 4, 5, 6].map(
    (n) => [n === 1 ? "1 variant" : `${n} variants`, n, comparing(n)] as const,
  ),
  [tenLayered, 6, { ...longNamed, network: tenLayers, replicates: 2 }],
  [
    "6 confusion matrices of the digits",
    6,
    { ...changeSource(DEFAULT_EXPERIMENT, "digits"), ...comparing(6), replicates: 2 },
  ],
];

describe.each(kinds)("with %s", (name, numVariants, experiment) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ hash: hashOf(experiment) });
    await waitUntilBuilt(app.page);
    await stepEpoch(app.page);
    await waitForResults(app.page, numVariants);
    await app.page
      .getByRole("img", { name: /^Activations of layer 1/ })
      .first()
      .waitFor();
  });
  afterAll(() => app.close());

  it("a school laptop shows the bar, the cards and the charts without scrolling", () =>
    expectWholeFirstScreen(app.page, numVariants));

  it("nothing lies over anything else", () => expectApart(app.page));

  it("the usual sentences under the cards are whole", async () => {
    const more = app.page.getByRole("button", { name: /^Whole sentence on (?!all variants)/ });
    // Ten layers take a line more.
    if (name !== tenLayered) expect(await more.count()).toBe(0);
  });

  it("a learning rate changed midway is told without moving anything", async () => {
    const { page } = app;
    const places = async () =>
      (await boxesOf(page.getByRole("article").or(page.getByRole("figure")))).map(
        ({ left, top, right, bottom }) => ({ left, top, right, bottom }),
      );
    const before = await places();
    await enterNumber(page, "Learning rate", "0.123");
    await page.getByText(/^Learning rate changed during this run: 0\.123 at epoch 1\.$/).waitFor();
    expect(await places()).toEqual(before);
    await expectWholeFirstScreen(page, numVariants);
  });

  it("the projector's large type keeps things apart and the bar on one line", async () => {
    const { page } = app;
    await choose(page, "Theme", "Projector");
    await expectApart(page);
    expect((await scrolled(page)).right).toBe(0);
    const [bar] = await boxesOf(page.getByRole("banner"));
    const [train] = await boxesOf(page.getByRole("button", { name: "Train", exact: true }));
    expect(heightOf(bar!)).toBeLessThan(2 * heightOf(train!));
    const [chart] = await boxesOf(page.getByRole("figure"));
    // Four and more cards in large type are worth a scroll.
    if (numVariants <= 3)
      expect((laptop.bottom - chart!.top) / heightOf(chart!)).toBeGreaterThan(0.75);
  });

  it("and shows all of them on a hall's screen", async () => {
    const { page } = app;
    await page.setViewportSize({ width: hall.right, height: hall.bottom });
    await expect
      .poll(async () => outside(await boxesOf(page.getByRole("figure")), hall))
      .toEqual([]);
    await expectApart(page);
    await choose(page, "Theme", "System");
  });

  it("a phone shows everything by scrolling down alone, and keeps Train in sight", async () => {
    const { page } = app;
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(async () => (await scrolled(page)).right).toBe(0);
    await expectApart(page);
    await page.getByRole("figure").first().scrollIntoViewIfNeeded();
    const train = await boxesOf(page.getByRole("button", { name: "Train", exact: true }));
    expect(outside(train, { left: 0, top: 0, right: 390, bottom: 100 })).toEqual([]);
    const settings = page.getByRole("button", { name: "Settings", exact: true });
    await settings.click();
    await page.getByRole("group", { name: "Dataset" }).waitFor();
    expect((await scrolled(page)).right).toBe(0);
    await expectApart(page);
  });

  it("nothing is said on the console", () => expect(app.problems).toEqual([]));
});

describe("a sentence longer than its lines", () => {
  it("is opened by its button from the keyboard, and put away again", async () => {
    const app = await openApp({ hash: hashOf({ ...longNamed, replicates: 1 }) });
    const { page } = app;
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await waitForResults(page, 6);
    const more = page.getByRole("button", { name: "Whole sentence on all variants", exact: true });
    const sheet = more.locator("xpath=..");
    const sentence = sheet.getByRole("paragraph");
    const hidden = async () => outside(await boxesOf(sentence), (await boxesOf(sheet))[0]!);
    await more.waitFor();
    expect(await hidden()).toHaveLength(1);
    expect(await cutWords(sheet)).toEqual([]);
    await more.press("Enter");
    await expect.poll(hidden).toEqual([]);
    expect(outside(await boxesOf(sheet), laptop)).toEqual([]);
    await more.press("Escape");
    await expect.poll(hidden).toHaveLength(1);
    expect(app.problems).toEqual([]);
    await app.close();
  });
});

/** The bar, as many cards and the four charts, whole within a school laptop's window that has nothing to scroll. */
async function expectWholeFirstScreen(page: Page, numVariants: number): Promise<void> {
  expect(await scrolled(page)).toEqual({ right: 0, down: 0 });
  const bar = await boxesOf(page.getByRole("banner"));
  const cards = await boxesOf(page.getByRole("article"));
  const charts = await boxesOf(page.getByRole("figure"));
  expect([bar, cards, charts].map(({ length }) => length)).toEqual([1, numVariants, 4]);
  expect(outside([...bar, ...cards, ...charts], laptop)).toEqual([]);
}

/** Words of a clipped sentence that are seen in part: beyond the sheet's edge, or under its button. */
function cutWords(sheet: Locator): Promise<string[]> {
  return sheet.evaluate((element) => {
    const edge = element.getBoundingClientRect().bottom;
    const button = element.querySelector("button")!.getBoundingClientRect();
    const walker = document.createTreeWalker(element.querySelector("p")!, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { 0: word, index } of node.textContent!.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        // A line's box is higher than its letters.
        const parts = [...range.getClientRects()].filter(({ top }) => top < edge - 2);
        if (parts.some(({ right, bottom }) => right > button.left && bottom > button.top + 2))
          cut.push(word);
      }
    return cut;
  });
}

const heightOf = ({ top, bottom }: Box): number => bottom - top;

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

  const bar = await boxesOf(page.getByRole("banner").locator("h1, button, select, output"));
  // In large type the page's name is one pixel, for those who hear it.
  const seen = bar.filter(({ left, right }) => right - left > 1);
  expect(seen.length).toBeGreaterThanOrEqual(10);
  expect(overlaps(seen)).toEqual([]);
  const width = await page.evaluate(() => innerWidth);
  expect(outside(seen, { left: 0, top: -Infinity, right: width, bottom: Infinity })).toEqual([]);

  for (const card of await cards.all())
    expectWithin(await boxesWithin(card, "h2, canvas, section, output, select, section ~ p"));
}

/** The first box holds the others, which lie side by side. */
function expectWithin([frame, ...contents]: readonly Box[]): void {
  expect(contents.length).toBeGreaterThanOrEqual(5);
  expect(overlaps(contents)).toEqual([]);
  expect(outside(contents, frame!)).toEqual([]);
}
