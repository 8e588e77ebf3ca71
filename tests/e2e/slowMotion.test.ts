import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT, withDefaults } from "../../src/core/experiment/defaults";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import { makeVariants } from "../../src/core/experiment/makeVariants";
import { press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { openApp, type OpenApp } from "./openApp";
import { readNumber, waitForResults } from "./results";

/** 40 train examples in batches of 10: four steps an epoch. */
const SLOW = `${encodeExperiment(
  withDefaults({
    replicates: 2,
    data: { examples: 80 },
    network: { hidden: [8, 8] },
    variants: [{ name: "tanh" }, { name: "ReLU", network: { activation: "relu" } }],
  }),
)}&view=slow-motion`;

let app: OpenApp;
afterEach(() => app.close());

async function openSlow(options = {}): Promise<Page> {
  app = await openApp({ hash: SLOW, ...options });
  await waitUntilBuilt(app.page);
  await waitForResults(app.page, 2);
  return app.page;
}

const strip = (page: Page) => page.getByRole("region", { name: "Slow motion" });
const now = (page: Page) => strip(page).locator('[aria-current="step"]');
const phase = (page: Page, name: string) => now(page).filter({ hasText: name }).waitFor();
const nextPhase = async (page: Page, name: string) => {
  await press(page, "Next phase");
  await phase(page, name);
};

describe("slow motion", () => {
  it("shows a step part by part with its numbers, and makes it before the last", async () => {
    const page = await openSlow();
    await nextPhase(page, "1 Predict");
    await strip(page)
      .getByText(/^Step 1, /)
      .waitFor();
    expect(await now(page).innerText()).toMatch(/\d+ of 10 right/);
    await nextPhase(page, "2 Error");
    expect(await now(page).innerText()).toMatch(/\.\d\d/);
    await nextPhase(page, "3 Derivatives");
    expect(await now(page).innerText()).toMatch(/\d → \d/);
    // Not made yet: the numbers before stay to be read beside.
    expect(await strip(page).innerText()).toMatch(/\d+ of 10 right/);
    await nextPhase(page, "4 Update");
    await expect.poll(() => now(page).innerText()).toMatch(/\d → .*\d/);
    await nextPhase(page, "1 Predict");
    await strip(page)
      .getByText(/^Step 2, /)
      .waitFor();
    for (const name of ["2 Error", "3 Derivatives", "4 Update"]) await nextPhase(page, name);
    // Two more steps end the epoch.
    for (const name of ["1 Predict", "2 Error", "3 Derivatives", "4 Update"])
      await nextPhase(page, name);
    expect(await readNumber(page, "Epoch")).toBe(0);
    for (const name of ["1 Predict", "2 Error", "3 Derivatives", "4 Update"])
      await nextPhase(page, name);
    expect(await readNumber(page, "Epoch")).toBe(1);
  });

  it("goes on by itself with Train, in the time that is set, until Pause", async () => {
    const page = await openSlow();
    const seconds = page.getByRole("slider", { name: "Seconds a phase" });
    await seconds.focus();
    await page.keyboard.press("Home");
    expect(await seconds.getAttribute("aria-valuetext")).toBe("0.2 s");
    await press(page, "Train");
    await strip(page)
      .getByText(/^Step 3, /)
      .waitFor();
    await press(page, "Pause");
    await page.getByRole("button", { name: "Train", exact: true }).waitFor();
    expect(await readNumber(page, "Epoch")).toBe(0);
  });

  it("gives way to another speed, and comes back", async () => {
    const page = await openSlow();
    await press(page, "Train");
    await phase(page, "1 Predict");
    await page.getByRole("button", { name: "Speed: slow" }).click();
    await page.getByRole("radio", { name: "Fastest", exact: true }).check({ force: true });
    await strip(page).waitFor({ state: "detached" });
    await expect.poll(() => readNumber(page, "Epoch"), { timeout: 30_000 }).toBeGreaterThan(5);
    await page.getByRole("radio", { name: "Slow motion", exact: true }).check({ force: true });
    await phase(page, "1 Predict");
    await press(page, "Pause");
  });

  it("turns the picture of an open network to where the part happens", async () => {
    const page = await openSlow();
    await page.getByRole("button", { name: "Look inside tanh" }).first().click();
    const pressed = (name: string) =>
      page.getByRole("button", { name, exact: true, pressed: true }).waitFor();
    await nextPhase(page, "1 Predict");
    await pressed("Forward: activations");
    await nextPhase(page, "2 Error");
    await nextPhase(page, "3 Derivatives");
    await pressed("Backward: gradients");
    await nextPhase(page, "4 Update");
    await nextPhase(page, "1 Predict");
    await pressed("Forward: activations");
  });

  it.each([3, 6])("leaves cards and charts of %d variants on a laptop's screen", async (count) => {
    const ids = ["sigmoid", "tanh", "relu", "gelu", "elu", "sine"].slice(0, count);
    const variants = makeVariants(DEFAULT_EXPERIMENT, "activation", ids);
    const experiment = { ...DEFAULT_EXPERIMENT, replicates: 2, variants };
    const hash = `${encodeExperiment(experiment)}&view=slow-motion`;
    app = await openApp({ hash });
    const { page } = app;
    await waitUntilBuilt(page);
    await waitForResults(page, count);
    await page
      .getByRole("img", { name: /^Activations of layer 1/ })
      .first()
      .waitFor();
    for (const name of ["1 Predict", "2 Error", "3 Derivatives", "4 Update"])
      await nextPhase(page, name);
    expect(await now(page).getByRole("listitem").count()).toBe(count);
    const main = page.getByRole("main");
    expect(await main.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
    // What is not seen beside them: the sentences come back with the room for them.
    const sentences = page.getByRole("region", { name: "What the numbers show" });
    expect(await sentences.count()).toBe(0);
    await page.setViewportSize({ width: 1366, height: 900 });
    await sentences.waitFor();
  });

  it.each([
    ["light", 1366],
    ["dark", 390],
  ] as const)("has nothing wrong, %s at %d px", async (colorScheme, width) => {
    const page = await openSlow({ colorScheme, viewport: { width, height: 640 } });
    for (const name of ["1 Predict", "2 Error", "3 Derivatives", "4 Update"])
      await nextPhase(page, name);
    await expectNothingWrong(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});
