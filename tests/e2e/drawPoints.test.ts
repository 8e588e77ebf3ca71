import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";

import { press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { openApp, type OpenApp, type OpenAppOptions } from "./openApp";
import { openOwnDialog, ownDialog } from "./ownDialog";
import { stepEpoch } from "./results";

const count = (page: Page) => page.getByRole("status", { name: "Points" });
const plane = (page: Page) => page.getByRole("application", { name: /^Plane to draw on/ });

/** Draws along a line down the plane, at this share of its width. */
async function drag(page: Page, place: Locator, share: number): Promise<void> {
  const box = await place.boundingBox();
  if (!box) throw new Error("The plane is not to be seen");
  const x = box.x + share * box.width;
  await page.mouse.move(x, box.y + 0.2 * box.height);
  await page.mouse.down();
  await page.mouse.move(x, box.y + 0.8 * box.height, { steps: 12 });
  await page.mouse.up();
}

describe("points drawn on the plane", () => {
  let app: OpenApp;
  afterEach(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  async function open(options?: OpenAppOptions): Promise<Page> {
    app = await openApp(options);
    const { page } = app;
    if (options?.viewport) await press(page, "Settings");
    await openOwnDialog(page);
    await ownDialog(page).getByText("Points on the plane").click();
    await plane(page).waitFor();
    return page;
  }

  it("are drawn, erased, taken back and trained on, and are there after a reload", async () => {
    const page = await open();
    await drag(page, plane(page), 0.3);
    const drawn = await count(page).innerText();
    expect(drawn).toMatch(/^1\d points: 1\d of class 0\.$/);
    const train = page.getByRole("button", { name: "Train on these points" });
    expect(await train.isDisabled()).toBe(true);
    await ownDialog(page).getByText("class 1", { exact: true }).click();
    await drag(page, plane(page), 0.7);
    await expect.poll(() => count(page).innerText()).toMatch(/of class 0, 1\d of class 1\.$/);
    await ownDialog(page).getByText("Eraser").click();
    await drag(page, plane(page), 0.7);
    await expect.poll(() => count(page).innerText()).toBe(drawn);
    await plane(page).press("Control+z");
    await expect.poll(() => count(page).innerText()).toMatch(/of class 1\.$/);

    await train.click();
    await ownDialog(page).waitFor({ state: "hidden" });
    await page.getByRole("button", { name: /^Data Drawn points/ }).waitFor();
    await waitUntilBuilt(page);
    await stepEpoch(page);
    await page.reload();
    await page.getByRole("button", { name: /^Data Drawn points/ }).waitFor();
    await waitUntilBuilt(page);
    await stepEpoch(page);
  });

  it("can all be drawn by keys", async () => {
    const page = await open();
    await plane(page).focus();
    for (const label of ["1", "2"]) {
      await page.keyboard.press(label);
      for (let i = 0; i < 5; i++) {
        await page.keyboard.press("ArrowLeft");
        await page.keyboard.press("Space");
      }
      await page.keyboard.press("ArrowUp");
    }
    await expect.poll(() => count(page).innerText()).toBe("10 points: 5 of class 0, 5 of class 1.");
    // The last point is half a unit below: as far as the eraser reaches.
    await page.keyboard.press("Delete");
    await expect.poll(() => count(page).innerText()).toBe("9 points: 5 of class 0, 4 of class 1.");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Delete");
    await expect.poll(() => count(page).innerText()).toBe("8 points: 5 of class 0, 3 of class 1.");
  });

  it("begin with the points of the data set in use", async () => {
    const page = await open();
    await press(page, "Start from Spiral");
    await expect
      .poll(() => count(page).innerText())
      .toBe("500 points: 250 of class 0, 250 of class 1.");
    await press(page, "Clear");
    await expect.poll(() => count(page).innerText()).toBe("No points yet.");
  });

  for (const colorScheme of ["light", "dark"] as const)
    it(`show nothing wrong for axe on a phone, ${colorScheme}`, async () => {
      const page = await open({ colorScheme, viewport: { width: 390, height: 844 } });
      await drag(page, plane(page), 0.5);
      await expectNothingWrong(page);
    });
});
