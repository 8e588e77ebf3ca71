import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openNotebook, place as notebook } from "./notebookPlace";
import { openReadyApp } from "./openReadyApp";
import type { OpenApp } from "./openApp";
import { pauseTraining, trainToEpoch } from "./trainToEpoch";

describe("the browser's Back", () => {
  let app: OpenApp;
  beforeEach(async () => {
    app = await openReadyApp();
  });
  afterEach(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  const card = (page: Page) => page.getByRole("article", { name: "sigmoid", exact: true });
  const epoch = (page: Page) =>
    page.getByRole("status", { name: "Epoch", exact: true }).textContent();

  it("leaves the notebook, and Forward opens it again, while the run stays as it is", async () => {
    const { page } = app;
    await trainToEpoch(page, 2);
    await pauseTraining(page);
    const reached = await epoch(page);
    await openNotebook(page);
    await page.goBack();
    await card(page).waitFor();
    expect(await notebook(page).count()).toBe(0);
    expect(await epoch(page)).toBe(reached);
    await page.goForward();
    await notebook(page).waitFor();
    expect(await epoch(page)).toBe(reached);
  });

  it("leaves an open network, and comes back to it", async () => {
    const { page } = app;
    await page.getByRole("button", { name: "Look inside sigmoid" }).last().click();
    await page.locator("canvas").first().waitFor();
    await expect.poll(() => card(page).count()).toBe(0);
    await page.goBack();
    await card(page).waitFor();
    await page.goForward();
    await expect.poll(() => card(page).count()).toBe(0);
  });

  it("does not lead back into a network that a later experiment has not", async () => {
    const { page } = app;
    await page.getByRole("button", { name: "Look inside ReLU" }).last().click();
    await expect.poll(() => card(page).count()).toBe(0);
    await page.evaluate(() => {
      location.hash = location.hash.replace("inside-2-median", "inside-5-median");
    });
    await card(page).waitFor();
    await page.goBack();
    await expect.poll(() => page.url()).toContain("inside-2-median");
    await page.goBack();
    await card(page).waitFor();
  });
});
