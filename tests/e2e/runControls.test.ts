import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { enterNumber, press } from "./controls";
import { hashOf } from "./hashOf";
import type { OpenApp } from "./openApp";
import { openReadyApp } from "./openReadyApp";
import { readLadder, readNumber, readOutput, readSummary, stepEpoch } from "./results";
import { pauseTraining, trainToEpoch, waitForEpoch } from "./trainToEpoch";

describe("the run's controls", () => {
  let app: OpenApp;
  beforeEach(async () => {
    app = await openReadyApp({ hash: hashOf({ replicates: 2 }) });
  });
  afterEach(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  it("train, pause and train on from there", async () => {
    const { page } = app;
    await trainToEpoch(page, 3);
    await pauseTraining(page);
    const paused = await readNumber(page, "Epoch");
    expect(paused).toBeGreaterThanOrEqual(3);
    await trainToEpoch(page, paused + 2);
  });

  it("train and pause by Ctrl+Enter, also from within a field", async () => {
    const { page } = app;
    await page.getByRole("spinbutton", { name: "Noise" }).press("Control+Enter");
    await waitForEpoch(page, 1);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Train", exact: true }).waitFor();
  });

  it("step by one batch, then to the end of the epoch, then by one epoch", async () => {
    const { page } = app;
    await press(page, "Step");
    await expect.poll(() => readSummary(page)).toMatch(/^After 1 step /);
    await press(page, "Step");
    await expect.poll(() => readSummary(page)).toMatch(/^After 2 steps /);
    expect(await readOutput(page, "Epoch")).toBe("000");
    await stepEpoch(page);
    expect(await readOutput(page, "Epoch")).toBe("001");
    await stepEpoch(page);
    expect(await readOutput(page, "Epoch")).toBe("002");
  });

  it("pause a running training by Step epoch, which ends its epoch", async () => {
    const { page } = app;
    await trainToEpoch(page, 2);
    await press(page, "Step epoch");
    await page.getByRole("button", { name: "Train", exact: true }).waitFor();
    await page.locator("button:enabled", { hasText: /^Step epoch$/ }).waitFor();
    const epoch = await readNumber(page, "Epoch");
    await stepEpoch(page);
    expect(await readNumber(page, "Epoch")).toBe(epoch + 1);
  });

  it("reset to the same networks at epoch 0, paused", async () => {
    const { page } = app;
    const figures = async () => [
      await readOutput(page, "tanh test loss"),
      await readOutput(page, "ReLU test accuracy"),
      await readLadder(page, "sigmoid"),
    ];
    const atFirst = await figures();
    await trainToEpoch(page, 2);
    expect(await figures()).not.toEqual(atFirst);
    await press(page, "Reset");
    await page.getByRole("button", { name: "Train", exact: true }).waitFor();
    await expect.poll(() => readOutput(page, "Epoch")).toBe("000");
    await expect.poll(figures).toEqual(atFirst);
  });

  it("pause where Epochs says, and train on to its next multiple", async () => {
    const { page } = app;
    await enterNumber(page, "Epochs", "2");
    for (const end of ["002", "004"]) {
      await press(page, "Train");
      await page
        .getByRole("status", { name: "Epoch", exact: true })
        .filter({ hasText: end })
        .waitFor();
      await page.getByRole("button", { name: "Train", exact: true }).waitFor();
      expect(await readOutput(page, "Epoch")).toBe(end);
    }
  });
});
