import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { choose, enterNumber } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";

/** How the page looks: its lightness from 0 to 255, and the size of its type in pixels. */
function readLook(page: Page): Promise<{ lightness: number; typeSize: number }> {
  return page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.body);
    const context = document.createElement("canvas").getContext("2d")!;
    context.fillStyle = backgroundColor;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return {
      lightness: (red! + green! + blue!) / 3,
      typeSize: parseFloat(getComputedStyle(document.documentElement).fontSize),
    };
  });
}

describe("the theme", () => {
  let app: OpenApp;
  beforeEach(async () => {
    app = await openApp({ colorScheme: "light" });
    await waitUntilBuilt(app.page);
  });
  afterEach(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  it("follows the system until one is chosen", async () => {
    const { page } = app;
    expect((await readLook(page)).lightness).toBeGreaterThan(200);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(async () => (await readLook(page)).lightness).toBeLessThan(60);
    await choose(page, "Theme", "Light");
    await expect.poll(async () => (await readLook(page)).lightness).toBeGreaterThan(200);
  });

  it("stays dark with the next visit", async () => {
    const { page } = app;
    await choose(page, "Theme", "Dark");
    await page.reload();
    await waitUntilBuilt(page);
    expect((await readLook(page)).lightness).toBeLessThan(60);
    expect(await page.getByRole("combobox", { name: "Theme" }).inputValue()).toBe("dark");
  });

  it("has a projector's large type, and keeps it", async () => {
    const { page } = app;
    const { typeSize } = await readLook(page);
    await choose(page, "Theme", "Projector");
    await expect
      .poll(async () => (await readLook(page)).typeSize)
      .toBeGreaterThanOrEqual(1.2 * typeSize);
    await page.reload();
    await waitUntilBuilt(page);
    expect((await readLook(page)).typeSize).toBeGreaterThanOrEqual(1.2 * typeSize);
  });

  it("is no part of the experiment: neither Undo nor Share knows of it", async () => {
    const { page } = app;
    await enterNumber(page, "Noise", "5");
    const address = page.url();
    await choose(page, "Theme", "Dark");
    expect(page.url()).toBe(address);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await page.getByRole("combobox", { name: "Theme" }).inputValue()).toBe("dark");
  });
});
