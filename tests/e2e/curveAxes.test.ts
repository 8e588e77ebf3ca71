import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";

import { withDefaults } from "../../src/core/experiment/defaults";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import { waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { openApp, type OpenApp } from "./openApp";
import { readNumber, waitForResults } from "./results";
import { pauseTraining, trainToEpoch } from "./trainToEpoch";

const QUICK = encodeExperiment(
  withDefaults({
    replicates: 2,
    data: { source: "gauss", examples: 100 },
    network: { hidden: [4] },
    variants: [{ name: "tanh" }, { name: "ReLU", network: { activation: "relu" } }],
  }),
);

let app: OpenApp;
afterEach(() => app.close());

async function openTrained(view = "", options = {}): Promise<Page> {
  app = await openApp({ hash: QUICK + view, ...options });
  const { page } = app;
  await waitUntilBuilt(page);
  await waitForResults(page, 2);
  await trainToEpoch(page, 30);
  await pauseTraining(page);
  return page;
}

const chart = (page: Page, name: string) => page.getByRole("figure", { name, exact: true });
const cursor = (page: Page, name: string) => chart(page, name).getByRole("slider");
const smoothing = (page: Page) => page.getByRole("slider", { name: "Smoothing" });

/** The pixels of a chart. */
const picture = (page: Page, name: string) =>
  chart(page, name)
    .locator("canvas")
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

describe("the axes of the curves", () => {
  it("become logarithmic by check boxes, which the link holds, and linear again", async () => {
    const page = await openTrained();
    const linear = await picture(page, "Loss");
    await page.getByRole("checkbox", { name: "Log loss" }).check();
    await expect.poll(() => page.url()).toContain("log-loss");
    await expect.poll(() => picture(page, "Loss")).not.toBe(linear);
    // Epoch 0 has no place on a logarithmic axis: the cursor's first place is the first epoch after it.
    await expect.poll(() => cursor(page, "Loss").getAttribute("aria-valuetext")).toMatch(/^epoch/);
    const numPlaces = Number(await cursor(page, "Loss").getAttribute("max"));
    await page.getByRole("checkbox", { name: "Log epochs" }).check();
    await expect
      .poll(async () => Number(await cursor(page, "Loss").getAttribute("max")))
      .toBe(numPlaces - 1);
    await page.getByRole("checkbox", { name: "Log loss" }).uncheck();
    await page.getByRole("checkbox", { name: "Log epochs" }).uncheck();
    await expect.poll(() => page.url()).not.toContain("log-");
    await expect.poll(() => picture(page, "Loss")).toBe(linear);
  });

  it("read the same losses under the cursor, which all charts over epochs share", async () => {
    const page = await openTrained("&view=log-loss.log-epochs");
    await cursor(page, "Loss").focus();
    await page.keyboard.press("Home");
    const last = cursor(page, "Loss");
    // A pause may come within an epoch, and the end may have been that of the drawing before the last.
    await expect
      .poll(async () => {
        await page.keyboard.press("End");
        const [, place] = /^epoch ([\d.]+)/.exec(
          (await last.getAttribute("aria-valuetext")) ?? "",
        )!;
        return Math.floor(Number(place)) - (await readNumber(page, "Epoch"));
      })
      .toBe(0);
    const epoch = await readNumber(page, "Epoch");
    const loss = await page.getByRole("status", { name: "tanh test loss" }).textContent();
    await expect.poll(() => last.getAttribute("aria-valuetext")).toContain(`tanh ${loss}`);
    // The charts are drawn one after another.
    for (const name of ["Loss", "Layer 1 over time"])
      await expect
        .poll(() => chart(page, name).locator("b", { hasText: "epoch" }).innerText())
        .toContain(String(epoch));
    // Half way along a logarithmic axis lies the geometric mean of its ends, not the middle.
    const box = (await chart(page, "Loss").locator("canvas").boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const heading = chart(page, "Loss").locator("b", { hasText: "epoch" });
    await expect
      .poll(async () => Number(/[\d.]+/.exec(await heading.innerText())?.[0]))
      .toBeLessThan(epoch / 3);
  });
});

describe("smoothing", () => {
  it("draws an average over the raw line, by keys alone, and says both under the cursor", async () => {
    const page = await openTrained();
    const raw = await picture(page, "Loss");
    await smoothing(page).focus();
    await page.keyboard.press("End");
    await expect.poll(() => page.url()).toContain("smoothing-99");
    await expect.poll(() => picture(page, "Loss")).not.toBe(raw);
    expect(await smoothing(page).getAttribute("aria-valuetext")).toBe(".99");
    await cursor(page, "Loss").focus();
    await page.keyboard.press("ArrowLeft");
    await chart(page, "Loss").getByText("smoothed", { exact: true }).waitFor();
    await chart(page, "Layer 1 over time").getByText("smoothed", { exact: true }).waitFor();
    expect(
      await chart(page, "Gradient by layer").getByText("smoothed", { exact: true }).count(),
    ).toBe(0);
    await smoothing(page).focus();
    await page.keyboard.press("Home");
    await chart(page, "Loss").getByText("smoothed", { exact: true }).waitFor({ state: "detached" });
    await expect.poll(() => page.url()).not.toContain("smoothing");
  });
});

describe("the controls of the curves", () => {
  it.each([
    ["light", 1366],
    ["dark", 390],
  ] as const)("have nothing wrong, %s at %d px", async (colorScheme, width) => {
    const page = await openTrained("&view=log-loss.log-epochs.smoothing-80", {
      colorScheme,
      viewport: { width, height: 640 },
    });
    await cursor(page, "Loss").focus();
    await page.keyboard.press("ArrowLeft");
    await chart(page, "Loss").getByText("smoothed", { exact: true }).waitFor();
    await expectNothingWrong(page);
    const group = page.getByRole("group", { name: "Axes of the curves" });
    const box = (await group.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
