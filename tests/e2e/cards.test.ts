import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { choose } from "./controls";
import { engineReadout, waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";
import { card, readOutput, stepEpoch, waitForResults } from "./results";

describe("the first screen", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
    await waitUntilBuilt(app.page);
    await stepEpoch(app.page);
    await waitForResults(app.page, 3);
  });
  afterAll(() => app.close());

  it("shows the map of the replicate that is picked, and no other figure", async () => {
    const { page } = app;
    await choose(page, "tanh replicate shown", "1 of 5");
    const figures = await Promise.all([
      readOutput(page, "tanh test loss"),
      readOutput(page, "tanh test accuracy"),
    ]);
    const maps = [await pictureOf(page, "tanh")];
    for (const replicate of ["2 of 5", "4 of 5", "3 of 5", "5 of 5"]) {
      await choose(page, "tanh replicate shown", replicate);
      await expect.poll(() => pictureOf(page, "tanh")).not.toBe(maps.at(-1));
      maps.push(await pictureOf(page, "tanh"));
    }
    expect(new Set(maps.slice(1)).size).toBe(4);
    const picker = page.getByRole("combobox", { name: "tanh replicate shown" });
    expect(await picker.locator("option:checked").innerText()).toBe("5 of 5");
    expect(await readOutput(page, "tanh test loss")).toBe(figures[0]);
    expect(await readOutput(page, "tanh test accuracy")).toBe(figures[1]);
  });

  it("keeps the picked replicate while training", async () => {
    const { page } = app;
    await stepEpoch(page);
    const picker = page.getByRole("combobox", { name: "tanh replicate shown" });
    expect(await picker.locator("option:checked").innerText()).toBe("5 of 5");
  });

  it("shows the activations of the layer that is chosen", async () => {
    const { page } = app;
    await choose(page, "Layer of the activations", "5");
    await page.getByRole("img", { name: "Activations of layer 5, ReLU" }).waitFor();
    await choose(page, "Layer of the activations", "out");
    await page.getByRole("img", { name: "Activations of the output layer, ReLU" }).waitFor();
  });

  it("names the reason for its backend, and the one that the user gave", async () => {
    const { page } = app;
    await engineReadout(page).click();
    // The tests' Chromium has a software WebGL, so the others are measured and the fastest is taken.
    await page
      .getByText(
        /^WebGL here is software \(.+\), not a graphics card\. Steps per second measured for this experiment: WebAssembly \d+, plain JavaScript \d+\.$/,
      )
      .waitFor();
    await choose(page, "Backend", "JavaScript");
    await page.getByRole("button", { name: /^JavaScript, 15 networks, / }).waitFor();
    await page.getByText("You chose it.", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("You chose it.", { exact: true }).waitFor({ state: "hidden" });
  });

  it("leaves the console empty", () => expect(app.problems).toEqual([]));
});

/** The pixels of a card's decision map. */
function pictureOf(page: Page, variant: string): Promise<string> {
  return card(page, variant)
    .locator("canvas")
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}
