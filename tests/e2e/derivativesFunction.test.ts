import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { choose, press } from "./controls";
import { expectNothingWrong } from "./expectNothingWrong";
import type { OpenApp } from "./openApp";
import { dragBy, goToStation, openStation, stationSentence, stationWord } from "./openStation";
import { cardNames } from "./results";

const point = (page: Page): Locator => page.getByRole("slider", { name: "Point P" });
const slopePoint = (page: Page): Locator => page.getByRole("slider", { name: "Slope at P" });
const formulas = async (page: Page): Promise<string[]> => {
  const texts = await page.locator("article math").allTextContents();
  return texts.map((text) => text.replace(/[\s\u2061\u2062]/g, ""));
};

/** How wide the stretches are, in pixels, over which f' is drawn. */
const drawnWidth = (page: Page): Promise<number> =>
  page
    .getByRole("group", { name: "Its slope f′, as far as it is drawn" })
    .locator("clipPath")
    .last()
    .evaluate((clip) =>
      [...clip.querySelectorAll("rect")].reduce((sum, rect) => sum + rect.width.baseVal.value, 0),
    );

/** The places where f' is 0, a row each. */
async function readPlaces(page: Page): Promise<string[]> {
  const rows = page
    .getByRole("table", { name: "Places where the curve is level or has a corner" })
    .getByRole("row")
    .filter({ has: page.getByRole("cell") });
  return (await rows.allInnerTexts()).map((text) => text.split(/\s+/).join(" "));
}

describe("the derivative as a function", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openStation("function");
    page = app.page;
  });
  afterAll(() => app.close());

  it("opens with a point and its slope, and nothing else of f′", async () => {
    // sin(-2) - 2 cos(-2) = -0.0770
    expect(await stationSentence(page)).toBe(
      "At x = −2 the curve falls with slope −0.077, so f′ is drawn below 0, at −0.077.",
    );
    expect(await drawnWidth(page)).toBeLessThan(10);
  });

  it("draws f′ where the point is dragged, by mouse and by keys", async () => {
    await dragBy(page, point(page), 200);
    await expect.poll(() => drawnWidth(page)).toBeGreaterThan(195);
    const width = await drawnWidth(page);
    // Back over what is drawn: no more of it.
    await point(page).press("ArrowLeft");
    expect(await drawnWidth(page)).toBeCloseTo(width, 1);
    await point(page).press("Home");
    await expect.poll(() => drawnWidth(page)).toBeGreaterThan(width + 50);
    await expect.poll(() => stationWord(page)).toBe("derivatives:function:f~x sin(x):x~-4");
    await dragBy(page, slopePoint(page), 60);
    await expect.poll(() => stationWord(page)).not.toContain("x~-4");
  });

  it("draws all of it, and clears it", async () => {
    await press(page, "Draw all of it");
    await expect.poll(() => stationWord(page)).toContain(":drawn~all");
    await press(page, "Clear f′");
    await expect.poll(() => drawnWidth(page)).toBeLessThan(10);
  });

  it("asks before it marks where f′ is 0", async () => {
    await page.getByText("These places are listed here once you have answered.").waitFor();
    await page.getByRole("radio", { name: "At its lowest too." }).check();
    await page.getByText("Not quite.").waitFor();
    await page.getByRole("radio", { name: "0.", exact: true }).check();
    await page
      .getByText("x*sin(x) is at the bottom of a valley at x = 0: f′ is 0 there.")
      .waitFor();
    // x sin(x) is level where tan(x) = -x: x = 2.02876, height 1.81971.
    expect(await readPlaces(page)).toEqual([
      "−2.03 1.82 0 maximum",
      "0 0 0 minimum",
      "2.03 1.82 0 maximum",
    ]);
    const above = page.getByRole("group", { name: "The curve f with its tangent at P" });
    await above.getByText("min", { exact: true }).waitFor();
    expect(await above.getByText("max", { exact: true }).count()).toBe(2);
  });

  it("leads to f′ by one rule after the other", async () => {
    const status = page.getByText(/^Step \d of \d: /);
    await press(page, "Next rule");
    expect(await status.innerText()).toBe("Step 1 of 4: Product rule");
    expect(await formulas(page)).toContain("ddx(xsin(x))=ddx(x)sin(x)+xddx(sin(x))");
    expect(await formulas(page)).toContain("(u·v)′=u′·v+u·v′");
    await press(page, "Next rule");
    expect(await status.innerText()).toBe("Step 2 of 4: Identity");
    await press(page, "Back");
    expect(await status.innerText()).toBe("Step 1 of 4: Product rule");
    await page.getByText("f′(x) is written here").waitFor();
    await press(page, "All rules");
    expect(await formulas(page)).toContain("f′(x)=sin(x)+xcos(x)");
    await expect.poll(() => stationWord(page)).toContain(":rules~4");
    expect(await page.getByRole("button", { name: "Next rule" }).isDisabled()).toBe(true);
  });

  it("puts the number of P into f′", async () => {
    await goToStation(page, "function", { f: "x^3 - 3x", x: "0.5", rules: "9" });
    // 3 / 4 - 3
    expect(await formulas(page)).toContain("f′(0.5)=3·0.52−3=−2.25");
    // x^3 - 3x is level at -1 and 1.
    expect(await readPlaces(page)).toEqual(["−1 2 0 maximum", "1 −2 0 minimum"]);
  });

  it("knows that f′ = 0 is not enough, and that corners have none", async () => {
    await choose(page, "Function", "x^3");
    expect(await readPlaces(page)).toEqual(["0 0 0 saddle"]);
    await choose(page, "Function", "relu(x)");
    expect(await readPlaces(page)).toEqual(["−3 to 0 0 0 level stretch", "0 0 – corner"]);
    await page.getByText("relu(x) is level from x = −3 to 0, and f′ is 0 all along.").waitFor();
    await goToStation(page, "function", { f: "abs(x)", x: "0" });
    expect(await stationSentence(page)).toBe(
      "At x = 0 the curve has a corner: slope −1 on the left, 1 on the right. f′ jumps there and has no value.",
    );
    await page.getByText("At x = 0 the bottom is a corner").waitFor();
    await choose(page, "Function", "exp(x)");
    await page.getByText("exp(x) has no valley in this picture.").waitFor();
    await page.getByText("f is level nowhere in this picture, and has no corner.").waitFor();
  });

  it("keeps the last good curve while another is typed", async () => {
    const field = page.getByRole("textbox", { name: "f(x) =" });
    await field.fill("1/0");
    await page.getByRole("alert").waitFor();
    expect(await stationSentence(page)).toContain("At x = 0 the curve rises with slope 1");
    await field.fill("x^2/2");
    await page.getByRole("alert").waitFor({ state: "detached" });
    expect(await readPlaces(page)).toEqual(["0 0 0 minimum"]);
  });

  it("opens three activations in the playground", async () => {
    await press(page, "See f and f′ of three activations");
    await page.getByRole("article", { name: "ReLU", exact: true }).waitFor();
    expect(await cardNames(page)).toEqual(["sigmoid", "tanh", "ReLU"]);
  });

  it("says nothing on the console", () => expect(app.problems).toEqual([]));
});

describe.each(["light", "dark"] as const)("the derivative as a function, %s", (colorScheme) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openStation("function", {}, { colorScheme });
    await press(app.page, "Show the answer");
  });
  afterAll(() => app.close());

  it.each([
    ["tanh(2x+1)^3", 1366, 640],
    ["tanh(2x+1)^3", 390, 844],
    ["abs(x)", 1366, 640],
    ["abs(x)", 390, 844],
  ])("has nothing wrong for axe with all of %s at %i x %i", async (f, width, height) => {
    const { page } = app;
    await page.setViewportSize({ width, height });
    await goToStation(page, "function", { f, x: "1", drawn: "all", rules: "20" });
    await page.getByRole("button", { name: "Clear f′" }).waitFor();
    await expectNothingWrong(page);
    const overhang = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await overhang()).toBe(0);
  });
});
