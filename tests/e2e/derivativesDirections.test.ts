import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { choose, press } from "./controls";
import type { OpenApp } from "./openApp";
import { dragBy, goToStation, openStation, stationSentence, stationWord } from "./openStation";
import { cardNames } from "./results";

const point = (page: Page) => page.getByRole("slider", { name: "Point", exact: true });
const surface = (page: Page) => page.getByRole("slider", { name: "Turn the surface" });
const formulas = async (page: Page): Promise<string[]> => {
  const texts = await page.locator(".side math").allTextContents();
  return texts.map((text) => text.replace(/[\s\u2061\u2062]/g, ""));
};
/** The cells of an optimizer's row: where it is, how high, and what has become of it. */
const racer = async (page: Page, name: string): Promise<string[]> =>
  page
    .getByRole("table", { name: "Where each optimizer is" })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name }) })
    .getByRole("cell")
    .allInnerTexts();

describe("the slopes of a surface", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openStation("directions", { x: "-1", y: "2" });
    page = app.page;
  });
  afterAll(() => app.close());

  it("are told in a sentence, in symbols and on both slices", async () => {
    expect(await stationSentence(page)).toBe(
      "At (−1, 2) the height is 5. Seen from there, to the east it falls with slope −2, and to the north it rises with slope 4. Steepest uphill is along the arrow.",
    );
    const written = await formulas(page);
    expect(written).toContain("∂f∂x=2x");
    expect(written).toContain("=2·(−1)=−2");
    expect(written).toContain("∂f∂y=2y");
    expect(written).toContain("=2·2=4");
    await page.getByText("∂f/∂x = −2 to the east: y is held at 2").waitFor();
    await page.getByText("∂f/∂y = 4 to the north: x is held at −1").waitFor();
  });

  it("follow the point by keys and by mouse", async () => {
    await point(page).press("ArrowRight");
    await expect.poll(() => stationWord(page)).not.toContain("x~-1:");
    const after = await stationSentence(page);
    await point(page).press("ArrowUp");
    expect(await stationSentence(page)).not.toBe(after);
    const before = await stationWord(page);
    await dragBy(page, point(page), 60, 40);
    await expect.poll(() => stationWord(page)).not.toBe(before);
  });

  it("are asked about before the contour through the point is drawn", async () => {
    await goToStation(page, "directions", { x: "1", y: "0" });
    expect(await page.locator("path.contour").getAttribute("d")).toBe("");
    await page.getByRole("radio", { name: "Along x, to the east." }).check();
    await page.getByText("Not quite.").waitFor();
    await page.getByRole("radio", { name: "Along y, to the north." }).check();
    await page.getByText("Here, at (1, 0), the gradient is (2, 0)").waitFor();
    // The circle of height 1 is closed: its path comes back to where it begins.
    const path = (await page.locator("path.contour").getAttribute("d"))!;
    expect(path.match(/M/g)).toHaveLength(1);
    expect(path.split("L").at(-1)).toBe(path.slice(1).split("L")[0]);
  });

  it("are drawn on a surface that turns by mouse and by keys", async () => {
    const text = () => surface(page).getAttribute("aria-valuetext");
    const path = () => surface(page).locator("svg path.x").first().getAttribute("d");
    expect(await text()).toBe("turned by -30 degrees, seen from 35 degrees above");
    const first = await path();
    await surface(page).press("ArrowRight");
    await surface(page).press("Shift+ArrowUp");
    expect(await text()).toBe("turned by -25 degrees, seen from 36 degrees above");
    expect(await path()).not.toBe(first);
    await dragBy(page, surface(page), 40, 20);
    // Half a degree a pixel.
    await expect.poll(text).toBe("turned by -5 degrees, seen from 46 degrees above");
    await expect.poll(() => stationWord(page)).toContain(":turn~-5:height~46");
    await surface(page).press("Home");
    expect(await path()).toBe(first);
  });

  it("are told of a function of one's own, and a wrong one changes nothing", async () => {
    const field = page.getByRole("textbox", { name: "f(x, y) =" });
    await field.fill("x*y");
    await expect.poll(() => formulas(page)).toContain("∂f∂x=y");
    await field.fill("x*z");
    await page.getByRole("alert").waitFor();
    expect(await stationWord(page)).toContain("f~x*y");
    expect(await formulas(page)).toContain("∂f∂x=y");
    await field.press("Escape");
    await page.getByRole("alert").waitFor({ state: "detached" });
  });

  it("say nothing on the console", () => expect(app.problems).toEqual([]));
});

describe("four optimizers from one point", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openStation("directions", { x: "1", y: "0", rate: "0.1" });
    page = app.page;
  });
  afterAll(() => app.close());

  it("take a step each, and go back to the point", async () => {
    await press(page, "Step");
    // 1 - 0.1 * 2 = 0.8; Adam's first step is as long as the learning rate.
    expect(await racer(page, "SGD")).toEqual(["(0.8, 0)", "0.64", "on its way"]);
    expect(await racer(page, "Adam")).toEqual(["(0.9, 0)", "0.81", "on its way"]);
    await press(page, "Reset");
    expect(await racer(page, "SGD")).toEqual(["(1, 0)", "1", "at the start"]);
  });

  it("run side by side, and can be stopped", async () => {
    await press(page, "Run four optimizers");
    await press(page, "Stop");
    await expect.poll(() => stationWord(page)).toMatch(/:steps~\d+/);
    await goToStation(page, "directions", { f: "0.1x^2 + y^2", rate: "0.3", steps: "200" });
    await expect
      .poll(async () => (await racer(page, "SGD"))[2])
      .toMatch(/^settled after \d+ steps$/);
    // Steps of one size cannot settle.
    expect((await racer(page, "RMSprop"))[2]).toBe("to and fro");
  });

  it("leave a map on which the rate is too large for some", async () => {
    await choose(page, "Function", "Rosenbrock");
    await goToStation(page, "directions", {
      f: "(1 - x)^2 + 100(y - x^2)^2",
      rate: "0.01",
      steps: "50",
    });
    await expect.poll(() => stationSentence(page)).toContain("Off the map: SGD, Momentum.");
    expect((await racer(page, "SGD"))[2]).toBe("diverging");
  });

  it("train networks in the playground", async () => {
    await press(page, "Train with four optimizers");
    await expect.poll(() => cardNames(page)).toEqual(["SGD", "Momentum", "RMSprop", "Adam"]);
    expect(app.problems).toEqual([]);
  });
});
