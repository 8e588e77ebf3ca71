import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { decodeLink } from "../../src/core/experiment/link/decodeLink";
import { press } from "./controls";
import { engineReadout, waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";
import { openReadyApp } from "./openReadyApp";
import { dragBy, goToStation, openStation, stationSentence, stationWord } from "./openStation";
import { cardNames, readOutput, stepEpoch } from "./results";
import { NETWORK_STATION_ID, STATION_IDS } from "./stationIds";
import { stationTitle } from "./stationPage";

const NUM_STATIONS = STATION_IDS.length;

const stations = (page: Page): Locator =>
  page.getByRole("navigation", { name: "Stations" }).getByRole("button");
const openId = async (page: Page): Promise<string> => (await stationWord(page)).split(":")[1] ?? "";
const number = async (page: Page): Promise<number> =>
  parseInt(await stationTitle(page).innerText(), 10);

describe("the place of the derivatives", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openReadyApp();
    page = app.page;
    await stepEpoch(page);
  });
  afterAll(() => app.close());

  it("opens from the bar by keyboard, with its first station", async () => {
    await page.getByRole("button", { name: "Derivatives", exact: true }).press("Enter");
    await stationTitle(page).waitFor();
    expect(await number(page)).toBe(1);
    expect(await stations(page).count()).toBe(NUM_STATIONS);
  });

  it("opens each station from the list by keyboard, under its own word", async () => {
    const ids: string[] = [];
    for (let i = 0; i < NUM_STATIONS; i++) {
      await stations(page).nth(i).press("Enter");
      await expect.poll(() => number(page)).toBe(i + 1);
      expect(await stations(page).nth(i).getAttribute("aria-current")).toBe("step");
      ids.push(i === 0 ? STATION_IDS[0] : await openId(page));
    }
    expect(ids).toEqual(STATION_IDS);
  });

  it("leads through all stations by Previous and Next", async () => {
    const [previous, next] = ["Previous", "Next"].map((name) =>
      page.getByRole("button", { name, exact: true }),
    );
    expect(await next!.isDisabled()).toBe(true);
    for (let i = NUM_STATIONS; i > 1; i--) {
      await previous!.click();
      await expect.poll(() => number(page)).toBe(i - 1);
    }
    expect(await previous!.isDisabled()).toBe(true);
    await next!.click();
    await expect.poll(() => number(page)).toBe(2);
  });

  it("goes back station by station to the playground, whose run goes on where it was", async () => {
    await press(page, "Playground");
    await waitUntilBuilt(page);
    expect(await readOutput(page, "Epoch")).toBe("001");
    await press(page, "Derivatives");
    await stations(page).nth(0).click();
    await expect.poll(() => number(page)).toBe(1);
    for (const [from, to] of [
      [1, 4],
      [4, 6],
    ]) {
      await stations(page)
        .nth(to! - 1)
        .click();
      await expect.poll(() => number(page), { message: `after ${from}` }).toBe(to);
    }
    await page.goBack();
    await expect.poll(() => number(page)).toBe(4);
    await page.goBack();
    await expect.poll(() => number(page)).toBe(1);
    await page.goForward();
    await expect.poll(() => number(page)).toBe(4);
    await page.goBack();
    await page.goBack();
    while (await stationTitle(page).isVisible()) await page.goBack();
    expect(await readOutput(page, "Epoch")).toBe("001");
    expect(await cardNames(page)).toEqual(["sigmoid", "tanh", "ReLU"]);
  });

  it("finds a station again as it was left", async () => {
    await goToStation(page, "slope", { f: "x^3", x: "0.5", h: "0.25" });
    const before = await stationSentence(page);
    expect(before).toContain("From x = 0.5 to x = 0.75");
    const q = page.getByRole("slider", { name: "Point Q" });
    await q.press("ArrowRight");
    const moved = await stationSentence(page);
    expect(moved).not.toBe(before);
    await press(page, "Next");
    await expect.poll(() => number(page)).toBe(2);
    await press(page, "Previous");
    await expect.poll(() => number(page)).toBe(1);
    expect(await stationSentence(page)).toBe(moved);
    await press(page, "Playground");
    await press(page, "Derivatives");
    await stationTitle(page).waitFor();
    expect(await stationSentence(page)).toBe(moved);
  });

  it("ticks answered questions over a reload too, and asks them again after it", async () => {
    await goToStation(page, "slope");
    await press(page, "Show the answer");
    const told = page.getByText("The answer is marked.", { exact: true });
    await told.waitFor();
    expect(await page.getByText("Yes.", { exact: true }).count()).toBe(0);
    await goToStation(page, "chain");
    await goToStation(page, "slope");
    await told.waitFor();
    await page.reload();
    await stationTitle(page).waitFor();
    await page.getByRole("button", { name: "Show the answer" }).waitFor();
    expect(await told.count()).toBe(0);
    expect(await stations(page).first().innerText()).toContain("answered");
    expect(await stations(page).nth(1).innerText()).not.toContain("answered");
    await page.getByRole("radio", { name: "It settles on one number." }).check();
    await page.getByText("Yes.", { exact: true }).waitFor();
    await press(page, "Ask me again");
    await page.getByText("Yes.", { exact: true }).waitFor({ state: "detached" });
    expect(await stations(page).first().innerText()).not.toContain("answered");
  });

  it("opens its first station for a word that is none", async () => {
    await goToStation(page, "no-such-station", { x: "1" });
    expect(await number(page)).toBe(1);
    await page.getByText('There is no station "no-such-station".').waitFor();
    await expect.poll(() => stationWord(page)).toBe("derivatives:slope");
  });

  it("puts right at once what a link asks in vain, and says so", async () => {
    await goToStation(page, "slope", { f: "x^3", x: "99", h: "0.25" });
    // x^3 is shown from -2 to 2.
    await page.getByText('at the station "Slope": x = 99 became x = 2.').waitFor();
    await expect.poll(() => stationWord(page)).toBe("derivatives:slope:f~x^3:x~2:h~0_25");
  });

  it("says nothing on the console", () => expect(app.problems).toEqual([]));
});

describe("before the engine has loaded", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openApp({ unanswered: /engine\.worker/ });
    page = app.page;
  });
  afterAll(() => app.close());

  it("opens the derivatives from the bar", async () => {
    await press(page, "Derivatives");
    await stationTitle(page).waitFor();
    expect(await engineReadout(page).count()).toBe(0);
  });

  it.each(STATION_IDS.filter((id) => id !== NETWORK_STATION_ID))(
    "lets the station %s be worked with",
    async (id) => {
      await goToStation(page, id);
      const before = await stationSentence(page);
      expect(before).not.toBe("");
      const slider = page.locator("svg [role=slider]").first();
      const at = await slider.getAttribute("aria-valuetext");
      await slider.press("ArrowRight");
      await expect.poll(() => slider.getAttribute("aria-valuetext")).not.toBe(at);
      await press(page, "Show the answer");
      await page.getByText("The answer is marked.", { exact: true }).waitFor();
      expect(await engineReadout(page).count()).toBe(0);
      expect(app.problems).toEqual([]);
    },
  );

  it("says at the network's station that there is no network yet", async () => {
    await goToStation(page, NETWORK_STATION_ID);
    expect(await page.locator(".body, [role=status], [role=alert]").count()).toBeGreaterThan(0);
    expect(await page.getByRole("article", { name: "Derivatives" }).innerText()).not.toMatch(
      /undefined|NaN|\[object/,
    );
    expect(app.problems).toEqual([]);
  });
});

describe("a function typed in at the first station", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openStation("slope", { f: "x^3 - x", x: "1", h: "0.5" });
    page = app.page;
  });
  afterAll(() => app.close());

  const field = () => page.getByRole("textbox", { name: "f(x) =" });
  const curve = () => page.locator("path.curve").first().getAttribute("d");

  it.each([
    ["x^", "missing"],
    ["1/0", "divides by 0"],
    ["alert(1)", "alert"],
    ["x + ", "missing"],
    ["<img src=x onerror=alert(1)>", "<"],
    ["x".repeat(10_000), "characters"],
  ])("is told what is wrong (%#), and keeps the last good curve", async (text, reason) => {
    const good = await curve();
    await field().fill(text);
    const alert = page.getByRole("article").getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain(reason);
    expect((await alert.innerText()).length).toBeLessThan(300);
    expect(await field().getAttribute("aria-invalid")).toBe("true");
    expect(await curve()).toBe(good);
    await field().press("Escape");
    await alert.waitFor({ state: "detached" });
    expect(await field().inputValue()).toBe("x^3 - x");
  });

  it("names the place in the text", async () => {
    await field().fill("x + + y");
    expect(await page.getByRole("article").getByRole("alert").innerText()).toMatch(
      /character \d|position \d|at \d/,
    );
    await field().press("Escape");
  });

  it("is drawn, dragged along and kept in the link where it is one", async () => {
    const before = await curve();
    await field().fill("2sin(x)");
    await expect.poll(curve).not.toBe(before);
    await dragBy(page, page.getByRole("slider", { name: "Point P" }), -60);
    await expect.poll(() => stationWord(page)).toContain(":f~2sin(x):x~");
    expect(app.problems).toEqual([]);
  });
});

describe("the way from a station to the playground", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openReadyApp();
  });
  afterAll(() => app.close());

  it.each(STATION_IDS)("opens an experiment that can be trained: %s", async (id) => {
    const { page, problems } = app;
    await goToStation(page, id);
    const way = page
      .locator("section")
      .filter({ has: page.getByRole("heading", { name: "In the playground", exact: true }) })
      .last()
      .getByRole("button");
    await way.first().click();
    await stationTitle(page).waitFor({ state: "detached" });
    await waitUntilBuilt(page);
    expect(decodeLink(new URL(page.url()).hash).dropped).toEqual([]);
    await page.getByRole("button", { name: "Train", exact: true }).waitFor();
    await page.goBack();
    await stationTitle(page).waitFor();
    expect(await openId(page)).toBe(id);
    expect(problems).toEqual([]);
  });
});
