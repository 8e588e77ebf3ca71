import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { expectNothingWrong } from "./expectNothingWrong";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { openReadyApp } from "./openReadyApp";
import { cardNames } from "./results";

const DEEP = "&view=explore-30-32-sigmoid-glorotUniform-data";

const place = (page: Page): Locator => page.getByRole("article", { name: "Before the first step" });
const opener = (page: Page): Locator =>
  page.getByRole("button", { name: "Before the first step…", exact: true });
const whole = (page: Page): Locator => place(page).getByText("16 draws, 250 train examples");
const reading = (page: Page): Locator =>
  place(page).getByRole("region", { name: "What the draws show" });

async function enter(page: Page, label: string, text: string): Promise<void> {
  const field = place(page).getByRole("spinbutton", { name: label, exact: true });
  await field.fill(text);
  await field.press("Enter");
}

/** What the picture of this title says to those who cannot see it. */
function picture(page: Page, title: string): Locator {
  return place(page).getByRole("img", { name: new RegExp(`^${title}: `) });
}

describe("before the first step", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openReadyApp({ hash: hashOf({ replicates: 2 }) });
  });
  afterAll(() => app.close());

  it("opens from the rail by keyboard, with the experiment's network", async () => {
    const { page } = app;
    await opener(page).press("Enter");
    await place(page).getByText("5 × 16 tanh, Glorot uniform").waitFor();
    await whole(page).waitFor();
    expect(await place(page).getByRole("img").count()).toBe(4);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Before the first step");
  });

  it("shows that sigmoid loses the gradient, and says it", async () => {
    const { page } = app;
    await enter(page, "Depth", "10");
    await place(page)
      .getByRole("combobox", { name: "Activation", exact: true })
      .selectOption({ label: "sigmoid" });
    await reading(page)
      .getByText(/^Layer 1 gets 1\/\d+,000 of layer 10's gradient/)
      .waitFor();
    await whole(page).waitFor();
    expect(await picture(page, "Delta").getAttribute("aria-label")).toMatch(
      /e-[678] in layer 1 to/,
    );
    await place(page).getByText("sigmoid's slope never exceeds 1/4").waitFor();
  });

  it("puts everything into the link, without an entry in the history", async () => {
    const { page } = app;
    expect(page.url()).toContain("&view=explore-10-16-sigmoid-glorotUniform-data");
  });

  it("keeps a network beside the next", async () => {
    const { page } = app;
    await place(page).getByRole("button", { name: "Keep as comparison" }).click();
    await place(page)
      .getByRole("combobox", { name: "Activation", exact: true })
      .selectOption({ label: "ReLU" });
    await place(page).getByText("10 × 16 ReLU, Glorot uniform").waitFor();
    expect(await place(page).getByText("10 × 16 sigmoid, Glorot uniform").count()).toBe(1);
    await place(page).getByRole("button", { name: "Drop it" }).click();
    expect(await place(page).getByText("10 × 16 sigmoid, Glorot uniform").count()).toBe(0);
  });

  it("refuses a depth out of its range in place, and goes on", async () => {
    const { page } = app;
    for (const wrong of ["51", "0", "2.5", ""]) {
      await enter(page, "Depth", wrong);
      await place(page).getByText("Depth must be an integer from 1 to 50").waitFor();
    }
    await enter(page, "Depth", "12");
    await place(page).getByText("12 × 16 ReLU, Glorot uniform").waitFor();
    expect(await place(page).getByRole("alert").count()).toBe(0);
  });

  it("has the pictures' numbers in a table", async () => {
    const { page } = app;
    await place(page).getByText("Numbers by layer").click();
    const table = place(page).getByRole("table");
    expect(await table.getByRole("row").count()).toBe(14);
    await table.getByRole("rowheader", { name: "output" }).waitFor();
  });

  it("takes the network over into the experiment", async () => {
    const { page } = app;
    await place(page)
      .getByRole("combobox", { name: "Activation", exact: true })
      .selectOption({ label: "GELU" });
    await place(page).getByRole("button", { name: "Use in the playground" }).click();
    await expect.poll(() => cardNames(page)).toEqual(["sigmoid", "tanh", "ReLU", "GELU"]);
    const depth = page.getByRole("spinbutton", { name: "Hidden layers", exact: true });
    await expect.poll(() => depth.inputValue()).toBe("12");
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(() => depth.inputValue()).toBe("5");
  });

  it("gives up an entry by Escape, and is found again as it was left", async () => {
    const { page } = app;
    const now = place(page).getByText("12 × 16 GELU, Glorot uniform");
    await opener(page).click();
    await now.waitFor();
    await place(page).getByRole("button", { name: "Keep as comparison" }).click();
    const depth = place(page).getByRole("spinbutton", { name: "Depth", exact: true });
    await depth.fill("7");
    await depth.press("Escape");
    await enter(page, "Depth", "51");
    await depth.press("Escape");
    expect(await depth.inputValue()).toBe("12");
    await depth.press("Escape");
    await place(page).waitFor({ state: "detached" });
    await opener(page).click();
    await expect.poll(() => now.count()).toBe(2);
    expect(page.url()).toContain("&view=explore-12-16-gelu-glorotUniform-data");
    await place(page).getByRole("button", { name: "Drop it" }).click();
    await place(page).getByRole("button", { name: "Back to the comparison" }).click();
  });

  it("leaves by Escape, and gives the focus back", async () => {
    const { page } = app;
    await opener(page).click();
    await place(page).waitFor();
    await page.keyboard.press("Escape");
    await place(page).waitFor({ state: "detached" });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()))
      .toBe("Before the first step…");
    expect(page.url()).not.toContain("view=");
  });

  it("answers while the networks train, and they go on", async () => {
    const { page } = app;
    const epoch = page.getByLabel("Epoch", { exact: true });
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await opener(page).click();
    await whole(page).waitFor();
    const before = Number(await epoch.textContent());
    await enter(page, "Width", "24");
    await place(page).getByText("12 × 24 GELU, Glorot uniform").waitFor();
    await expect.poll(async () => Number(await epoch.textContent())).toBeGreaterThan(before);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
  });

  it("follows the data set in use", async () => {
    const { page } = app;
    await page.getByRole("group", { name: "Dataset" }).getByText("Iris", { exact: true }).click();
    await place(page).getByText("16 draws, 120 train examples").waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await whole(page).waitFor();
  });

  it("raised no problem", () => expect(app.problems).toEqual([]));
});

describe("the place before the first step, opened by its link", () => {
  it.each([
    { width: 1366, height: 640, colorScheme: "light" },
    { width: 390, height: 844, colorScheme: "dark" },
  ] as const)("is accessible at $width px, $colorScheme", async (look) => {
    const { width, height, colorScheme } = look;
    const app = await openApp({
      hash: `${hashOf({ replicates: 1 })}${DEEP}`,
      viewport: { width, height },
      colorScheme,
    });
    try {
      await whole(app.page).waitFor();
      await place(app.page).getByText("Numbers by layer").click();
      await expectNothingWrong(app.page);
      const overflow = await app.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(app.problems).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
