import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { choose, chooseDataset, enterNumber, numberField, press, toggle } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";
import { cardNames } from "./results";

describe("settings", () => {
  let app: OpenApp;
  beforeEach(async () => {
    app = await openApp();
    await waitUntilBuilt(app.page);
  });
  afterEach(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  const noise = () => numberField(app.page, "Noise").inputValue();
  const numEntries = () => app.page.evaluate(() => history.length);

  it("are undone and redone by buttons, each change by itself", async () => {
    const { page } = app;
    const [undo, redo] = ["Undo", "Redo"].map((name) => page.getByRole("button", { name }));
    expect(await undo!.isDisabled()).toBe(true);
    await enterNumber(page, "Noise", "10");
    await enterNumber(page, "Noise", "20");
    await toggle(page, "Activation", "tanh");
    expect(await redo!.isDisabled()).toBe(true);
    await press(page, "Undo");
    await expect.poll(() => cardNames(page)).toEqual(["sigmoid", "tanh", "ReLU"]);
    await press(page, "Undo");
    expect(await noise()).toBe("10");
    await press(page, "Undo");
    expect(await noise()).toBe("0");
    expect(await undo!.isDisabled()).toBe(true);
    await press(page, "Redo");
    await press(page, "Redo");
    expect(await noise()).toBe("20");
    await press(page, "Redo");
    await expect.poll(() => cardNames(page)).toEqual(["sigmoid", "ReLU"]);
    expect(await redo!.isDisabled()).toBe(true);
  });

  it("are undone and redone by keys", async () => {
    const { page } = app;
    await choose(page, "Loss", "Mean squared error");
    await choose(page, "Optimizer", "Adam");
    const values = () =>
      Promise.all(
        ["Loss", "Optimizer"].map((name) => page.getByRole("combobox", { name }).inputValue()),
      );
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(values).toEqual(["meanSquaredError", "sgd"]);
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(values).toEqual(["crossEntropy", "sgd"]);
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect.poll(values).toEqual(["meanSquaredError", "sgd"]);
    await page.keyboard.press("ControlOrMeta+y");
    await expect.poll(values).toEqual(["meanSquaredError", "adam"]);
  });

  it("come back with a reload", async () => {
    const { page } = app;
    await chooseDataset(page, "Moons");
    await enterNumber(page, "Noise", "15");
    await choose(page, "Compare by", "depth");
    const before = page.url();
    await page.reload();
    await waitUntilBuilt(page);
    expect(page.url()).toBe(before);
    expect(await page.getByRole("radio", { name: "Moons", exact: true }).isChecked()).toBe(true);
    expect(await noise()).toBe("15");
    expect(await cardNames(page)).toEqual(["depth 1", "depth 3", "depth 5", "depth 10"]);
  });

  it("go back by one committed change, and forward again", async () => {
    const { page } = app;
    const entries = await numEntries();
    await enterNumber(page, "Noise", "10");
    await chooseDataset(page, "Circle");
    expect(await numEntries()).toBe(entries + 2);
    await page.goBack();
    const isChosen = (name: string) => page.getByRole("radio", { name, exact: true }).isChecked();
    await expect.poll(() => isChosen("Spiral")).toBe(true);
    expect(await noise()).toBe("10");
    await page.goBack();
    await expect.poll(noise).toBe("0");
    await page.goForward();
    await page.goForward();
    await expect.poll(() => isChosen("Circle")).toBe(true);
    expect(await noise()).toBe("10");
  });

  it("that a slider is dragged through make one entry, and one step of undo", async () => {
    const { page } = app;
    const entries = await numEntries();
    const slider = page.locator('input[type="range"]').nth(1);
    const { x, y, width, height } = (await slider.boundingBox())!;
    await page.mouse.move(x + 0.05 * width, y + height / 2);
    await page.mouse.down();
    for (const share of [0.2, 0.4, 0.6]) await page.mouse.move(x + share * width, y + height / 2);
    await page.mouse.up();
    expect(Number(await noise())).toBeGreaterThan(20);
    expect(await numEntries()).toBe(entries + 1);
    await press(page, "Undo");
    expect(await noise()).toBe("0");
  });
});
