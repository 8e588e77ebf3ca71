import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { choose, press } from "./controls";
import type { OpenApp } from "./openApp";
import { dragBy, goToStation, openStation, stationSentence, stationWord } from "./openStation";
import { cardNames } from "./results";

const start = (page: Page, name: string) =>
  page.getByRole("slider", { name: `Start ${name}`, exact: true });
const startRow = (page: Page, name: string) =>
  page
    .getByRole("list", { name: "Where each start is" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name, exact: true }) });
const slider = (page: Page) => page.getByRole("slider", { name: "Learning rate" });
/** The last row of the table of steps. */
const lastStep = async (page: Page): Promise<string[]> => {
  const row = page.getByRole("table", { name: "The last steps" }).getByRole("row").last();
  return (await row.innerText()).split(/\s+/);
};
const formula = async (page: Page): Promise<string> =>
  (await page.locator(".side math").last().textContent())!.replace(/\s/g, "");

describe("walking down a curve", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openStation("downhill", { f: "x^2", from: "2", rate: "0.25" });
    page = app.page;
  });
  afterAll(() => app.close());

  it("says where it stands, and what the first step will be", async () => {
    // -0.25 * 4
    expect(await stationSentence(page)).toBe(
      "A stands at x = 2, where the slope is 4. Its first step will be −1.",
    );
    expect(await formula(page)).toBe("xnew=2−0.25·4=1");
  });

  it("takes a step with its arithmetic, and back to the start", async () => {
    await press(page, "Step");
    await press(page, "Step");
    expect(await stationSentence(page)).toContain("After 2 steps A is at x = 0.5");
    expect(await formula(page)).toBe("xnew=1−0.25·2=0.5");
    // step, x, slope, change, error
    expect(await lastStep(page)).toEqual(["2", "1", "2", "−0.5", "1"]);
    await expect.poll(() => stationWord(page)).toContain(":steps~2");
    await press(page, "Reset");
    expect(await stationSentence(page)).toContain("A stands at x = 2");
    expect(await page.getByRole("table", { name: "The last steps" }).count()).toBe(0);
  });

  it("starts where it is dragged, by mouse and by keys, and where the picture is clicked", async () => {
    await dragBy(page, start(page, "A"), -60);
    await expect.poll(() => stationWord(page)).toMatch(/from~[01][._]\d/);
    const before = await start(page, "A").getAttribute("aria-valuenow");
    await start(page, "A").press("ArrowRight");
    expect(Number(await start(page, "A").getAttribute("aria-valuenow"))).toBeGreaterThan(
      Number(before),
    );
    const picture = page.getByRole("group", { name: "The curve with the steps on it" });
    const { x, y, width, height } = (await picture.boundingBox())!;
    await page.mouse.click(x + width / 4, y + height / 2);
    await expect
      .poll(async () => Number(await start(page, "A").getAttribute("aria-valuenow")))
      .toBeLessThan(-1);
  });

  it("runs until it has settled, and says what it calls the rate", async () => {
    await choose(page, "Speed", "fast");
    await press(page, "Run");
    await expect
      .poll(() => stationSentence(page))
      .toMatch(
        /About right\. It has settled in the valley at x = 0 after \d+ steps\.|at x = −?\d.*e-\d+ after/,
      );
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Step", exact: true }).isDisabled()).toBe(true);
  });

  it.each([
    ["0.001", "30", "Too small. After 30 steps it is still on its way."],
    ["1", "10", "Oscillating."],
    ["1.1", "10", "Diverging. Each step overshoots further than the last"],
  ])("names a rate of %s after %s steps", async (rate, steps, words) => {
    await goToStation(page, "downhill", { f: "x^2", from: "0.5", rate, steps });
    await expect.poll(() => stationSentence(page)).toContain(words);
  });

  it("shows an error that grows where the direction is wrong", async () => {
    await goToStation(page, "downhill", { f: "x^2", from: "0.5", rate: "0.1", steps: "10" });
    await page.getByRole("checkbox", { name: "Uphill" }).check();
    // 0.25 * 1.2^20 = 9.58
    await expect
      .poll(() => stationSentence(page))
      .toContain(
        "Wrong direction. Plus in place of minus leads uphill: the error has grown from 0.25 to 9.58.",
      );
    expect(await formula(page)).toContain("+0.1·");
    await page.getByRole("checkbox", { name: "Uphill" }).uncheck();
  });

  it("remembers steps with momentum", async () => {
    await goToStation(page, "downhill", { f: "x^2", from: "1", rate: "0.1", steps: "2" });
    await page.getByRole("checkbox", { name: "Momentum" }).check();
    // m = -0.2; then 0.9 * -0.2 - 0.1 * 1.6 = -0.34
    await expect.poll(() => formula(page)).toBe("xnew=0.8+(−0.34)=0.46");
    await expect.poll(() => stationWord(page)).toContain(":momentum~on");
  });

  it("asks, and then marks on the slider where nothing settles any more", async () => {
    await goToStation(page, "downhill", { f: "3x^2", from: "0.5" });
    expect(await page.locator(".controls .mark").count()).toBe(0);
    await page.getByRole("radio", { name: "It reaches the bottom in fewer steps." }).check();
    await page.getByText("Not quite.").waitFor();
    await page.getByRole("radio", { name: "It jumps to and fro, further out each time." }).check();
    await page.getByText("no descent settles above the learning rate 0.333").waitFor();
    expect(await page.locator(".controls .mark").innerText()).toBe("0.333");
    await press(page, "Show x² with 1.1");
    expect(await page.locator(".controls .mark").innerText()).toBe("1");
    await expect.poll(() => stationSentence(page)).toContain("Diverging.");
    await expect.poll(() => slider(page).getAttribute("aria-valuetext")).toBe("1.1");
  });

  it("says in which valley each of several starts ended", async () => {
    await goToStation(page, "downhill", { rate: "0.03", steps: "100" });
    await choose(page, "Function", "x^4 - 3x^2 + x");
    await press(page, "Add a start");
    await choose(page, "Speed", "fast");
    await press(page, "Run");
    await startRow(page, "A").getByText("settled in the right valley at x = 1.13").waitFor();
    await startRow(page, "B")
      .getByText("settled in the left valley at x = −1.3, the deepest")
      .waitFor();
    await startRow(page, "A").getByRole("button").click();
    await expect.poll(() => stationSentence(page)).toContain("A is at x = 1.13");
  });

  it("keeps the last good curve where a typed one is none", async () => {
    const field = page.getByRole("textbox", { name: "f(x) =" });
    await field.fill("x^");
    await page.getByRole("alert").waitFor();
    expect(await stationWord(page)).toContain("f~x^4 - 3x^2 + x");
    await field.press("Escape");
    await page.getByRole("alert").waitFor({ state: "detached" });
  });

  it("says nothing on the console", () => expect(app.problems).toEqual([]));
});

describe("walking down a valley", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openStation("downhill", { rate: "0.5" });
    page = app.page;
  });
  afterAll(() => app.close());

  it("moves along both directions at once", async () => {
    await choose(page, "Walk on", "a valley");
    await press(page, "Step");
    // (-5, 2) - 0.5 (-1, 4)
    await expect.poll(() => stationSentence(page)).toContain("After 1 step A is at (−4.5, 0)");
    expect(await formula(page)).toBe("ynew=2−0.5·4=0");
    await expect.poll(() => stationWord(page)).toContain("on~valley");
  });

  it("starts anywhere on the map, by mouse and by keys", async () => {
    await dragBy(page, start(page, "A"), 40, 30);
    await expect.poll(() => stationWord(page)).toMatch(/from~-3[._]\d+,/);
    const before = await stationWord(page);
    await start(page, "A").press("ArrowUp");
    await expect.poll(() => stationWord(page)).not.toBe(before);
  });

  it("opens the playground with three learning rates", async () => {
    await press(page, "Train with three learning rates");
    await expect.poll(() => cardNames(page)).toEqual(["rate 0.001", "rate 0.1", "rate 10"]);
    expect(app.problems).toEqual([]);
  });
});
