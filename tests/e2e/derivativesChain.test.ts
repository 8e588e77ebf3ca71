import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { press } from "./controls";
import { expectNothingWrong } from "./expectNothingWrong";
import type { OpenApp } from "./openApp";
import { dragBy, goToStation, openStation, stationSentence, stationWord } from "./openStation";
import { cardNames } from "./results";
import { stationTitle } from "./stationPage";

/** A row of the numbers: what its name begins with, then its cells. */
async function readRow(page: Page, name: string): Promise<string[]> {
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  return row.first().getByRole("cell").allInnerTexts();
}

describe("the chain's station", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openStation("chain");
    page = app.page;
  });
  afterAll(() => app.close());

  it("opens with one unit, only its inputs known, and works out the rest", async () => {
    expect(await stationTitle(page).innerText()).toMatch(/^\d\. The chain$/);
    expect(await stationSentence(page)).toMatch(/^The inputs are given\./);
    expect(await readRow(page, "y = tanh(z)")).toEqual(["–", "–"]);
    await press(page, "Forward");
    await page.getByText(/^Forward is done/).waitFor();
    // tanh(0.5 * 2 - 0.4) = tanh(0.6) = 0.53705
    expect(await stationSentence(page)).toContain("Forward is done: y = tanh(z) = 0.537.");
    expect(await readRow(page, "y = tanh(z)")).toEqual(["0.537", "–"]);
  });

  it("takes the derivative back edge by edge, each with its product", async () => {
    await press(page, "Next edge");
    await expect
      .poll(() => stationSentence(page))
      .toBe(
        "Backward, edge 1 of 5, from y to z: 1 arrives, times the local slope 0.712 gives ∂y/∂z = 0.712.",
      );
    for (let i = 0; i < 3; i++) await press(page, "Next edge");
    // x = 2 times 1 - tanh(0.6)^2 = 0.711578
    expect(await stationSentence(page)).toContain(
      "Backward, edge 4 of 5, from p to w: 0.712 arrives, times the local slope 2 gives ∂y/∂w = 1.42.",
    );
    expect(await readRow(page, "w")).toEqual(["0.5", "1.423"]);
    await press(page, "Undo step");
    expect(await readRow(page, "w")).toEqual(["0.5", "–"]);
    await press(page, "All");
    expect(await readRow(page, "x")).toEqual(["2", "0.3558"]);
    expect(await page.getByRole("button", { name: "Next edge" }).isDisabled()).toBe(true);
  });

  it("writes the chain rule with its numbers", async () => {
    const formulas = page.locator("article math");
    const texts = (await formulas.allTextContents()).map((text) => text.replace(/\s|\u2061/g, ""));
    expect(texts).toContain("=0.712·0.5=0.356");
    expect(texts).toContain("∂y∂w=tanh′(z)·x");
    expect(texts).toContain("=0.712·2=1.42");
  });

  it("tries the derivative by a tweak", async () => {
    const test = page.getByText(/^Tweak w from/);
    // tanh(0.62) - tanh(0.6) = 0.0140785
    expect(await test.innerText()).toBe(
      "Tweak w from 0.5 to 0.51: y changes by 0.0141. The derivative said ∂y/∂w · 0.01 = 1.42 · 0.01 = 0.0142.",
    );
    // tanh(0.61) - tanh(0.6) = 0.0070776
    await page.getByRole("group", { name: "What is tweaked" }).getByText("b").click();
    await page.getByText("Tweak b from −0.4 to −0.39: y changes by 0.00708.").waitFor();
  });

  it("moves an input by slider, by keys in the graph, and by dragging its number", async () => {
    const value = async () => (await readRow(page, "x"))[0];
    await page.getByRole("slider", { name: "x", exact: true }).press("ArrowLeft");
    expect(await value()).toBe("1.9");
    const inGraph = page.getByRole("slider", { name: "x in the graph" });
    await inGraph.press("Shift+ArrowRight");
    expect(await value()).toBe("1.91");
    await inGraph.press("Home");
    expect(await value()).toBe("−4");
    // 0.02 a pixel
    await dragBy(page, inGraph, 100);
    expect(await value()).toBe("−2");
    expect(await inGraph.getAttribute("aria-valuenow")).toBe("-2");
    await expect.poll(() => stationWord(page)).toContain(":x~-2:");
  });

  it("runs each pass by itself to its end", async () => {
    await press(page, "Forward");
    await page.getByText(/^Forward is done/).waitFor();
    await press(page, "Backward");
    await page.getByText(/^Backward, edge 5 of 5/).waitFor();
    await expect.poll(() => stationWord(page)).toContain(":step~8");
  });

  it("leads to the flat end, where the factor and the whole product are almost 0", async () => {
    await press(page, "Go to the flat end");
    // z = 2 * 3 - 0.4 = 5.6; 1 - tanh(5.6)^2 = 5.4697e-5, times x = 3
    await page.getByText("Here tanh′(z) = 5.47e-5").waitFor();
    expect(await readRow(page, "w")).toEqual(["2", "1.641e-4"]);
  });

  it("multiplies the slopes of two layers", async () => {
    await page.getByText("Two layers", { exact: true }).click();
    await press(page, "All");
    const texts = await page.locator("article math").allTextContents();
    expect(texts.map((text) => text.replace(/\s|\u2061/g, ""))).toContain(
      "∂y∂w1=sigmoid′(z2)·w2·tanh′(z1)·x",
    );
    expect(await page.getByRole("slider", { name: /in the graph$/ }).count()).toBe(5);
  });

  it("asks before it tells what is left of sigmoid's gradient after ten units", async () => {
    await page.getByText("A chain of units", { exact: true }).click();
    expect(await readRow(page, "reaches unit 1")).toEqual(["?", "1", "1"]);
    expect(await stationSentence(page)).toMatch(
      /^All of the gradient reaches the first of 10 units with tanh and with ReLU\. Each/,
    );
    await page.getByRole("radio", { name: "About 2.5%: a quarter, shared by ten." }).check();
    await page.getByText("Not quite.").waitFor();
    await page.getByRole("radio", { name: "About one millionth." }).check();
    await page.getByText("The answer is marked.").waitFor();
    // (1/4)^10 = 9.54e-7
    expect(await readRow(page, "reaches unit 1")).toEqual(["9.5e-7", "1", "1"]);
    expect(await stationSentence(page)).toContain(
      "with tanh and with ReLU; with sigmoid 1 part in 1,048,576 of it (9.5e-7).",
    );
    expect(await readRow(page, "nothing lost at w =")).toEqual(["4", "1", "1"]);
  });

  it("loses nothing of sigmoid's at w = 4, and all of ReLU's below 0", async () => {
    const weight = page.getByRole("slider", { name: "Weight w" });
    for (let i = 0; i < 30; i++) await weight.press("ArrowRight");
    // tanh's and ReLU's slopes are 1: 4^10 = 1048576
    expect(await readRow(page, "reaches unit 1")).toEqual(["1", "1e6", "1e6"]);
    expect(await stationSentence(page)).toContain("which leaves it as it is.");
    await page.getByRole("combobox", { name: "Each unit" }).selectOption("at the same z");
    await page.getByRole("slider", { name: "z", exact: true }).press("ArrowLeft");
    expect((await readRow(page, "reaches unit 1"))[2]).toBe("0 (exact)");
  });

  it("restores every part from its link", async () => {
    await expect
      .poll(() => stationWord(page))
      .toBe("derivatives:chain:part~chain:n~10:weight~4:at~same:z~-0_1");
    await goToStation(page, "chain", { part: "layers", x: "1", w2: "-2.5", step: "9" });
    await page.getByText(/^Backward, edge 3 of 10/).waitFor();
    expect(await readRow(page, "w₂")).toEqual(["−2.5", "–"]);
  });

  it("opens ten layers of each in the playground", async () => {
    await press(page, "Train ten layers of each");
    await page.getByRole("article", { name: "ReLU", exact: true }).waitFor();
    expect(await cardNames(page)).toEqual(["sigmoid", "tanh", "ReLU"]);
    expect(await page.getByRole("spinbutton", { name: "Hidden layers" }).inputValue()).toBe("10");
  });

  it("says nothing on the console", () => expect(app.problems).toEqual([]));
});

describe.each(["light", "dark"] as const)("the chain's station, %s", (colorScheme) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openStation("chain", { part: "layers", step: "16" }, { colorScheme });
  });
  afterAll(() => app.close());

  it.each([
    ["layers", 1366, 640],
    ["layers", 390, 844],
    ["chain", 390, 844],
    ["chain", 1366, 640],
  ])("has nothing wrong for axe in the part %s at %i x %i", async (part, width, height) => {
    await app.page.setViewportSize({ width, height });
    await goToStation(app.page, "chain", part === "chain" ? { part } : { part, step: "16" });
    await expectNothingWrong(app.page);
  });

  it("shows the whole graph on a phone without scrolling to the side", async () => {
    const { page } = app;
    await page.setViewportSize({ width: 390, height: 844 });
    await goToStation(page, "chain", { part: "layers", step: "16" });
    const graph = page.getByRole("group", { name: "The computation as a graph of numbers" });
    const cut = await graph.evaluate((picture) => {
      const frame = picture.parentElement!.getBoundingClientRect();
      return [...picture.querySelectorAll("rect, text")]
        .filter((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          return (
            left < frame.left - 1 ||
            right > frame.right + 1 ||
            top < frame.top - 1 ||
            bottom > frame.bottom + 1
          );
        })
        .map((part) => part.textContent ?? part.tagName);
    });
    expect(cut).toEqual([]);
    const beyond = await page.evaluate(
      () => document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth,
    );
    expect(beyond).toBe(0);
  });
});
