import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { choose, press } from "./controls";
import { expectNothingWrong } from "./expectNothingWrong";
import type { OpenApp } from "./openApp";
import { dragBy, goToStation, openStation, stationSentence, stationWord } from "./openStation";

const cursor = (page: Page): Locator => page.getByRole("slider", { name: "Cursor at h" });
const table = (page: Page, name: string): Locator => page.getByRole("table", { name });
const errors = (page: Page): Locator =>
  table(page, "Errors of both difference quotients for each h");

/** The cells of a method's row: its slope and its error. */
async function readMethod(page: Page, name: string): Promise<string[]> {
  const row = table(page, "The slope at x by four methods, and the error of each")
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name }) });
  return row.getByRole("cell").allInnerTexts();
}

describe("the station on small differences", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openStation("smallness");
    page = app.page;
  });
  afterAll(() => app.close());

  it("opens with e^x at 1 and h = 0.1", async () => {
    // (e^1.1 - e) / 0.1 - e = 0.14056, (e^1.1 - e^0.9) / 0.2 - e = 0.0045327
    expect(await stationSentence(page)).toBe(
      "For h = 0.1 the forward difference is off by 0.14, the central one by 0.0045. A smaller h is better for the forward one: its secant is not yet the tangent.",
    );
    expect((await readMethod(page, "forward"))[1]).toBe("0.14");
    // e - 2.718281828459045 = 1.4456e-16
    expect(await readMethod(page, "automatic, float64")).toEqual(["2.71828183", "1.4e-16"]);
  });

  it("asks TensorFlow.js, which answers in float32", async () => {
    // float32 of e is 2.7182817459, 8.25e-8 less.
    await expect
      .poll(() => readMethod(page, "TensorFlow.js, float32"))
      .toEqual(["2.71828175", "8.3e-8"]);
    await page
      .getByRole("group", { name: "The error of difference quotients over h" })
      .getByText("TensorFlow.js, float32: 8.3e-8")
      .waitFor();
  });

  it("shows only what has been looked at, by keys and by mouse", async () => {
    expect(await errors(page).getByRole("row").count()).toBe(3);
    await cursor(page).press("End");
    await cursor(page).press("ArrowLeft");
    // A sixtieth of 15 powers of ten
    expect(await cursor(page).getAttribute("aria-valuetext")).toMatch(/^h 0\.56, /);
    await cursor(page).press("Shift+ArrowRight");
    // 10^(-0.25 + 0.0125)
    expect(await cursor(page).getAttribute("aria-valuetext")).toMatch(/^h 0\.58, /);
    await dragBy(page, cursor(page), -120);
    const rows = await errors(page).getByRole("row").count();
    expect(rows).toBeGreaterThan(3);
    expect(rows).toBeLessThan(17);
    await expect.poll(() => stationWord(page)).toMatch(/:h~0_00|:h~\de-/);
    expect(await page.getByText("best h").count()).toBe(0);
  });

  it("asks before it tells, and then marks the best h", async () => {
    await page.getByRole("radio", { name: /^Yes: the smaller h/ }).check();
    await page.getByText("Not quite.").waitFor();
    await page.getByRole("radio", { name: "It shrinks at first, then it grows again." }).check();
    await page.getByText("The answer is marked.", { exact: true }).waitFor();
    // 2 sqrt(2^-52) = 2.98e-8 and cbrt(6 * 2^-53) = 8.73e-6
    await page.getByText("● best h 3e-8").waitFor();
    await page.getByText("■ best h 9e-6").waitFor();
    await page.getByRole("heading", { name: "The best h" }).waitFor();
    expect(await errors(page).getByRole("row").count()).toBe(17);
  });

  it("lets h shrink by itself to the end", async () => {
    await press(page, "Let h shrink");
    await page.getByText(/^For h = 1e-15 /).waitFor();
    await page.getByRole("button", { name: "Let h shrink" }).waitFor();
    await expect.poll(() => stationWord(page)).toBe("derivatives:smallness:f~exp(x):x~1:h~1e-15");
    expect(await stationSentence(page)).toContain("too few of the 16 digits are left");
  });

  it("has another point and another function", async () => {
    const point = page.getByRole("slider", { name: "Point x" });
    await point.press("Shift+ArrowRight");
    await expect.poll(() => stationWord(page)).toContain(":x~1_003:");
    await choose(page, "Function", "x^2");
    await expect
      .poll(() => readMethod(page, "automatic, float64"))
      .toEqual(["2.006", "0 (exactly)"]);
    await page.getByText("Its answer is the slope exactly.").waitFor();
    expect(await page.getByText("■ best h").count()).toBe(0);
  });

  it("counts the digits that are lost", async () => {
    await goToStation(page, "smallness", { f: "sin(x)", x: "1", h: "1e-12" });
    // sin(1) = 0.8414709848078965, sin(1 + 1e-12) = 0.8414709848084369
    await page.getByText("Above the line the first 12 digits are the same").waitFor();
  });

  it("goes to a corner, and tells what frameworks answer there", async () => {
    await choose(page, "Function", "abs(x)");
    await press(page, "Go to the corner");
    expect(await stationSentence(page)).toContain(
      "abs(x) has a corner at x = 0: slope −1 on the left, 1 on the right.",
    );
    await page.getByText("There is no slope here, and so no error.").waitFor();
    const answers = table(page, "What frameworks answer for the slope at the corner");
    const answerOf = (name: string) =>
      answers
        .getByRole("row")
        .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
        .getByRole("cell")
        .innerText();
    expect(await answerOf("PyTorch")).toBe("0");
    expect(await answerOf("JAX")).toBe("1");
    expect(await answerOf("TensorFlow.js")).toBe("−1");
    // Not from a table: the engine is asked.
    await expect.poll(() => answerOf("TensorFlow.js, asked just now for abs(x)")).toBe("−1");
    await choose(page, "Function", "relu(x)");
    await expect.poll(() => answerOf("TensorFlow.js, asked just now for relu(x)")).toBe("0");
    expect(await readMethod(page, "central")).toEqual(["0.5", "–"]);
  });

  it("keeps the last good curve while another is typed", async () => {
    const field = page.getByRole("textbox", { name: "f(x) =" });
    await field.fill("x^");
    await page.getByRole("alert").waitFor();
    expect(await stationSentence(page)).toContain("relu(x)");
    await field.press("Escape");
    await page.getByRole("alert").waitFor({ state: "detached" });
  });

  it("says that TensorFlow.js is still loading, and then what it answers", async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/engine\.worker/, async (route) => {
      await released;
      await route.continue();
    });
    await goToStation(page, "smallness", { f: "x^2", x: "1.5", h: "0.5" });
    await page.reload();
    await page.getByText("TensorFlow.js is still loading").waitFor();
    // 1.5^2 = 2.25 and 2^2 = 4: the station itself waits for nothing.
    expect((await readMethod(page, "forward"))[0]).toBe("3.5");
    release();
    await expect
      .poll(() => readMethod(page, "TensorFlow.js, float32"))
      .toEqual(["3", "0 (exactly)"]);
    await page.unroute(/engine\.worker/);
  });

  it("opens a network to check in the playground", async () => {
    await press(page, "Open a network to check");
    await page.getByRole("tab", { name: "Check" }).waitFor();
    expect(await page.evaluate(() => location.hash)).toContain("view=inside-0-0");
  });

  it("says nothing on the console", () => expect(app.problems).toEqual([]));
});

describe.each(["light", "dark"] as const)("small differences, %s", (colorScheme) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openStation("smallness", { h: "1e-7" }, { colorScheme });
    await press(app.page, "Show the answer");
  });
  afterAll(() => app.close());

  it.each([
    ["exp(x)", "1", 1366, 640],
    ["exp(x)", "1", 390, 844],
    ["abs(x)", "0", 1366, 640],
    ["abs(x)", "0", 390, 844],
  ])("have nothing wrong for axe with %s at %s, %i x %i", async (f, x, width, height) => {
    const { page } = app;
    await page.setViewportSize({ width, height });
    await goToStation(page, "smallness", { f, x, h: "1e-7" });
    await expect.poll(() => stationSentence(page)).toContain(f === "abs(x)" ? "corner" : "off by");
    await expectNothingWrong(page);
    const overhang = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await overhang()).toBe(0);
  });
});
