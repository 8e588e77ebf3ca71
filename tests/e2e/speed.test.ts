import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";

import { SPEED_WORDS } from "../../src/components/speed/speedWords";
import { withDefaults } from "../../src/core/experiment/defaults";
import { decodeLink } from "../../src/core/experiment/link/decodeLink";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import { NO_STOP } from "../../src/core/training/stop/StopSettings";
import { enterNumber, numberField, press } from "./controls";
import { engineReadout, waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { openApp, type OpenApp } from "./openApp";
import { readNumber, readSummary, waitForResults } from "./results";
import { pauseTraining, trainToEpoch, waitForEpoch } from "./trainToEpoch";

/** Two small variants on blobs that anything learns in a few epochs. */
const EXPERIMENT = withDefaults({
  replicates: 2,
  data: { source: "gauss", examples: 100 },
  network: { hidden: [4] },
  variants: [{ name: "tanh" }, { name: "ReLU", network: { activation: "relu" } }],
});
const QUICK = encodeExperiment(EXPERIMENT);
/** On a fast machine 300 epochs are over before a speed is chosen. */
const ENDLESS = encodeExperiment({
  ...EXPERIMENT,
  training: { ...EXPERIMENT.training, epochs: 100_000 },
});

let app: OpenApp;
afterEach(() => app.close());

async function openQuick(hash = QUICK, options = {}): Promise<Page> {
  app = await openApp({ hash, ...options });
  await waitUntilBuilt(app.page);
  await waitForResults(app.page, 2);
  return app.page;
}

const speedButton = (page: Page) => page.getByRole("button", { name: /^Speed/ });
const openPanel = async (page: Page) => {
  await speedButton(page).click();
  await page.getByRole("checkbox", { name: "Early stopping" }).waitFor();
};
const rule = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });
const speed = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
const stopRules = (page: Page) => decodeLink(new URL(page.url()).hash).experiment.stop;

describe("Speed", () => {
  it("leaves the engine's line its room on a laptop where a rule is said", async () => {
    const stop = { ...NO_STOP, testLoss: 0.01 };
    const page = await openQuick(encodeExperiment({ ...EXPERIMENT, stop }));
    await page.getByRole("button", { name: "Speed: stops" }).waitFor();
    const line = engineReadout(page).locator("span");
    const hidden = await line.evaluate((one) => one.scrollHeight - one.clientHeight);
    expect(hidden).toBeLessThanOrEqual(1);
  });

  it("is put away by its button, on a phone too", async () => {
    const page = await openQuick(QUICK, { viewport: { width: 390, height: 844 } });
    await openPanel(page);
    const panel = page.getByRole("region", { name: SPEED_WORDS.title });
    await panel.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => panel.isVisible()).toBe(false);
  });

  it("is said where it is not the fastest, travels in the link, and changes while training", async () => {
    const page = await openQuick(ENDLESS);
    expect(await speedButton(page).getAttribute("aria-label")).toBe("Speed");
    await trainToEpoch(page, 1);
    await openPanel(page);
    await speed(page, "0.5 epochs a second").check({ force: true });
    await page.getByRole("button", { name: "Speed: 0.5/s" }).waitFor();
    await expect.poll(() => page.url()).toContain("epochs-a-minute-30");
    // Faster again, it goes on without being asked to.
    await speed(page, "Fastest").check({ force: true });
    await waitForEpoch(page, (await readNumber(page, "Epoch")) + 20);
    await expect.poll(() => page.url()).not.toContain("epochs-a-minute");
    await page.keyboard.press("Escape");
    await pauseTraining(page);
  });

  it("opens with a link, and a pause between two epochs is at once", async () => {
    const page = await openQuick(`${QUICK}&view=epochs-a-minute-30`);
    await trainToEpoch(page, 1);
    await pauseTraining(page);
    // Two seconds pass between two epochs: the second had not begun.
    expect(await readNumber(page, "Epoch")).toBeLessThan(4);
  });
});

describe("Stop rules", () => {
  it("stop at a test loss, say so, and let Train go on", async () => {
    const page = await openQuick();
    await openPanel(page);
    await enterNumber(page, "Test loss", "0.3");
    expect(await rule(page, "Stop at test loss").isChecked()).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Speed: stops" }).waitFor();
    await expect.poll(() => stopRules(page)).toEqual({ ...NO_STOP, testLoss: 0.3 });

    await press(page, "Train");
    const status = page.getByRole("status").filter({ hasText: "Stopped at epoch" });
    await status.first().waitFor({ state: "attached" });
    const epoch = await readNumber(page, "Epoch");
    const sentence = `Stopped at epoch ${epoch}: test loss of every variant is at most .3.`;
    expect(await status.first().textContent()).toContain(sentence);
    expect(await readSummary(page)).toContain(sentence);
    for (const name of ["tanh", "ReLU"])
      expect(await readNumber(page, `${name} test loss`)).toBeLessThanOrEqual(0.3);

    await trainToEpoch(page, epoch + 5);
    expect(await readSummary(page)).not.toContain("Stopped at epoch");
    await pauseTraining(page);
  });

  it("stop at a test accuracy that any variant has", async () => {
    const page = await openQuick();
    await openPanel(page);
    await page.getByRole("radio", { name: "any variant" }).check();
    await enterNumber(page, "Test accuracy", "0.9");
    await press(page, "Train");
    await expect
      .poll(() => readSummary(page), { timeout: 60_000 })
      .toMatch(
        /^Stopped at epoch \d+: test accuracy of (tanh|ReLU|tanh and ReLU) is at least .9\./,
      );
  });

  it("stop after seconds", async () => {
    const training = { ...EXPERIMENT.training, epochs: 100_000 };
    const page = await openQuick(encodeExperiment({ ...EXPERIMENT, training }));
    await openPanel(page);
    await enterNumber(page, "Seconds", "1");
    await press(page, "Train");
    await expect
      .poll(() => readSummary(page), { timeout: 60_000 })
      .toMatch(/^Stopped at epoch \d+, after 1 s of training\./);
  });

  it("stop early where nothing improves any more", async () => {
    // Labels of pure noise: what is learned of the train set makes the test loss worse.
    const data = { ...EXPERIMENT.data, source: "xor" as const, noise: 50, examples: 40 };
    const training = { ...EXPERIMENT.training, learningRate: 1, epochs: 100_000 };
    const stop = { ...NO_STOP, patience: 3 };
    const page = await openQuick(encodeExperiment({ ...EXPERIMENT, data, training, stop }));
    await openPanel(page);
    expect(await rule(page, "Early stopping").isChecked()).toBe(true);
    await press(page, "Train");
    await expect
      .poll(() => readSummary(page), { timeout: 60_000 })
      .toMatch(/^Stopped at epoch \d+: test loss of every variant was not lower than before for 3/);
  });

  it("refuse what is no such number, and can be undone", async () => {
    const page = await openQuick();
    await openPanel(page);
    await enterNumber(page, "Test accuracy", "95");
    await page
      .getByRole("alert")
      .filter({ hasText: "Test accuracy must be null or a number from 0 to 1, got 95" })
      .waitFor();
    expect(await rule(page, "Stop at test accuracy").isChecked()).toBe(false);
    await rule(page, "Early stopping").check();
    await page.keyboard.press("Escape");
    await press(page, "Undo");
    await openPanel(page);
    expect(await rule(page, "Early stopping").isChecked()).toBe(false);
    expect(await numberField(page, "Patience").inputValue()).toBe("20");
  });

  it("know no accuracy of real targets", async () => {
    const plane = withDefaults({ replicates: 1, data: { source: "plane", examples: 60 } });
    app = await openApp({ hash: encodeExperiment(plane) });
    const { page } = app;
    await waitUntilBuilt(page);
    await openPanel(page);
    expect(await rule(page, "Stop at test accuracy").isDisabled()).toBe(true);
    await page.getByText("Real targets have no accuracy.").waitFor();
  });
});

describe("the panel of speed and stop rules", () => {
  it("works by keys alone", async () => {
    const page = await openQuick();
    await speedButton(page).focus();
    await page.keyboard.press("Enter");
    await rule(page, "Early stopping").waitFor();
    // Past Close.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "Speed: slow" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "Speed: 0.5/s" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await rule(page, "Stop at test loss").isChecked()).toBe(true);
    await page.keyboard.press("Escape");
    await expect
      .poll(() => speedButton(page).evaluate((one) => one === document.activeElement))
      .toBe(true);
  });

  it.each([
    ["light", 1366],
    ["dark", 390],
  ] as const)("has nothing wrong, %s at %d px", async (colorScheme, width) => {
    const page = await openQuick(QUICK, { colorScheme, viewport: { width, height: 640 } });
    await openPanel(page);
    await enterNumber(page, "Test accuracy", "95");
    await page.getByRole("alert").waitFor();
    await expectNothingWrong(page);
    const panel = page.getByRole("region", { name: "Speed and stop rules" });
    expect(await panel.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    const box = (await panel.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
  });
});
