import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { changeSource } from "../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import { boxesOf, outside } from "./boxes";
import { press } from "./controls";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";
import { openReadyApp } from "./openReadyApp";
import { pauseTraining, trainToEpoch } from "./trainToEpoch";

const quick = { replicates: 2, network: { ...DEFAULT_EXPERIMENT.network, hidden: [4, 40, 4] } };

describe("a network opened up", () => {
  let app: OpenApp;
  let page: Page;
  beforeAll(async () => {
    app = await openReadyApp({ hash: hashOf(quick) });
    page = app.page;
    await press(page, "Look inside tanh");
    await unit("layer 1 unit 1").waitFor();
  });
  afterAll(() => app.close());

  const unit = (name: string): Locator =>
    page.getByRole("gridcell", { name: new RegExp(`^${name}(,|$)`) });
  const field = (name: string): Locator =>
    page.getByRole("tabpanel").getByRole("textbox", { name, exact: true });

  it("takes the place of cards and charts, and the bar stays", async () => {
    await page.getByRole("article", { name: "Inside tanh" }).waitFor();
    expect(await page.getByRole("region", { name: "Charts" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Train", exact: true }).isVisible()).toBe(true);
    await page
      .getByRole("img", { name: /^Network of tanh, replicate [12], after epoch 0\./ })
      .waitFor();
  });

  it("draws so much on its canvas that no two directions look alike", async () => {
    const canvas = page.getByRole("img", { name: /^Network of tanh/ });
    const pixels = () => canvas.evaluate((one) => (one as HTMLCanvasElement).toDataURL());
    const forward = await pixels();
    await press(page, "Backward: gradients");
    await page.getByText("one log scale for all layers and variants").waitFor();
    expect(await pixels()).not.toBe(forward);
    await press(page, "Forward: activations");
    await page.getByText(/strongest [\d,]+ of [\d,]+ links/).waitFor();
  });

  it("is walked by keyboard, with the numbers in the readout", async () => {
    await unit("layer 1 unit 1").focus();
    await page.keyboard.press("ArrowDown");
    await expectFocus("layer 1 unit 2");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Home");
    await expectFocus("layer 2 unit 1");
    await page
      .getByText(
        /^layer 2 unit 1 mean −?[\d.e-]+, std [\d.e-]+, saturated \d+%, dead no, delta rms/,
      )
      .waitFor();
  });

  it("shows a window onto a wide layer, which the keys and its buttons move", async () => {
    const head = page.getByRole("columnheader", { name: /^layer 2, tanh, units 1–\d+ of 40$/ });
    await head.waitFor();
    await page.keyboard.press("End");
    await expectFocus("layer 2 unit 40");
    await head.waitFor({ state: "detached" });
    await press(page, "Units before, layer 2");
    await unit("layer 2 unit 20").waitFor();
  });

  it("shows the chosen unit close up", async () => {
    await unit("layer 1 unit 1").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "layer 1 unit 1" }).waitFor();
    await page
      .getByRole("img", { name: "Activation over the plane, layer 1 unit 1", exact: true })
      .waitFor();
    expect(await field("bias").inputValue()).toBe("0");
  });

  it("takes a new bias by Enter, undoes it and does it again", async () => {
    // The minus that axes print.
    await field("bias").fill("\u22120.25");
    await field("bias").press("Enter");
    await expect.poll(() => field("bias").inputValue()).toBe("-0.25");
    await press(page, "Undo the last edit of this network");
    await expect.poll(() => field("bias").inputValue()).toBe("0");
    await field("bias").fill("0.75");
    await field("bias").press("Enter");
    await page
      .getByRole("button", { name: "Undo the last edit of this network" })
      .and(page.locator(":enabled"))
      .waitFor();
    await expect.poll(() => field("bias").inputValue()).toBe("0.75");
    await press(page, "Undo the last edit of this network");
    await expect.poll(() => field("bias").inputValue()).toBe("0");
    await press(page, "Redo the edit");
    await expect.poll(() => field("bias").inputValue()).toBe("0.75");
    await field("bias").focus();
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(() => field("bias").inputValue()).toBe("0");
    // The settings' own undo has nothing to take back.
    expect(await page.getByRole("button", { name: "Undo", exact: true }).isDisabled()).toBe(true);
  });

  it.each(["", "abc", "1e400"])(
    "refuses %j in place with the rule, and Escape gives it up",
    async (text) => {
      await field("bias").fill(text);
      await field("bias").press("Enter");
      const rule = page.getByRole("alert").filter({ hasText: "must be a number from" });
      await rule.waitFor();
      expect(await field("bias").getAttribute("aria-invalid")).toBe("true");
      expect(await field("bias").inputValue()).toBe(text);
      await field("bias").press("Escape");
      await rule.waitFor({ state: "detached" });
      expect(await field("bias").inputValue()).toBe("0");
      await page.getByRole("article", { name: "Inside tanh" }).waitFor();
    },
  );

  it("lets a weight be chosen from the list, and edited while it trains", async () => {
    await page.getByRole("button", { name: "feature x₁", exact: true }).click();
    await page.getByRole("heading", { name: "weight from feature x₁ to layer 1 unit 1" }).waitFor();
    await trainToEpoch(page, 2);
    await field("weight").fill("3");
    await field("weight").press("Enter");
    // Training moves it on, but not far in a moment.
    await expect.poll(async () => Number(await field("weight").inputValue())).toBeGreaterThan(2);
    await pauseTraining(page);
  });

  it("lists what was set by hand, and Escape closes the list alone", async () => {
    await page.getByText("1 edit", { exact: true }).click();
    const edit = page.getByText(/^weight 1 → 1 of layer 1: −?[\d.]+ to 3\.00 at epoch \d+$/);
    await edit.waitFor();
    await page.keyboard.press("Escape");
    await edit.waitFor({ state: "hidden" });
    await page.getByRole("article", { name: "Inside tanh" }).waitFor();
  });

  it("tells every unit in sight in a table", async () => {
    await press(page, "Numbers");
    const table = page.getByRole("region", { name: "Numbers of tanh" });
    await table.getByRole("row", { name: /^layer 3 unit 4 / }).waitFor();
    await page.keyboard.press("Escape");
    await table.waitFor({ state: "hidden" });
  });

  it("turns to another variant and another replicate", async () => {
    await page.getByRole("group", { name: "Network of the variant" }).getByText("ReLU").click();
    await page.getByRole("img", { name: /^Network of ReLU/ }).waitFor();
    await page
      .getByRole("combobox", { name: "replicate", exact: true })
      .selectOption({ label: "2 of 2" });
    await page.getByRole("img", { name: /^Network of ReLU, replicate 2,/ }).waitFor();
  });

  it.each([
    [1366, 640, "Light"],
    [1366, 640, "Dark"],
    [390, 844, "Light"],
  ] as const)("has nothing wrong for axe at %i by %i, %s", async (width, height, theme) => {
    await page.setViewportSize({ width, height });
    await page.getByRole("combobox", { name: "Theme", exact: true }).selectOption({ label: theme });
    for (const view of ["Backward: gradients", "Forward: activations"]) {
      await press(page, view);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    }
  });

  it("fits a laptop's page without scrolling it", async () => {
    await page.setViewportSize({ width: 1366, height: 640 });
    const window = { left: 0, top: 0, right: 1366, bottom: 640 };
    const parts = page.getByRole("region", { name: /^(Units and links|Close up)$/ });
    await expect.poll(async () => outside(await boxesOf(parts), window)).toEqual([]);
  });

  it("closes by Escape, and the focus is where it was", async () => {
    await unit("layer 1 unit 1").focus();
    await page.keyboard.press("Escape");
    await page.getByRole("article", { name: "ReLU", exact: true }).waitFor();
    expect(await page.locator(":focus").getAttribute("aria-label")).toBe("Look inside ReLU");
  });

  it("opens by a click on the map too, and closes by its button", async () => {
    await page.getByRole("article", { name: "sigmoid", exact: true }).locator(".picture").click();
    await page.getByRole("img", { name: /^Network of sigmoid/ }).waitFor();
    await press(page, "All variants");
    await page.getByRole("article", { name: "sigmoid", exact: true }).waitFor();
  });

  it("leaves the console empty", () => expect(app.problems).toEqual([]));

  async function expectFocus(name: string): Promise<void> {
    const label = () => page.locator(":focus").getAttribute("aria-label");
    await expect.poll(label).toMatch(new RegExp(`^${name},`));
  }
});

describe("a network of images opened by its link", () => {
  it("shows incoming weights as images, and names what it shows", async () => {
    const digits = { ...changeSource(DEFAULT_EXPERIMENT, "digits"), replicates: 1 };
    const app = await openApp({ hash: encodeExperiment(digits, "inside-0-median") });
    const { page } = app;
    await page.getByRole("gridcell", { name: /^layer 1 unit 1,/ }).waitFor({ timeout: 60_000 });
    await page.getByText("weights into layer 1").waitFor();
    await page.getByRole("gridcell", { name: /^layer 1 unit 1,/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("img", { name: "Incoming weights as an image, layer 1 unit 1" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const picture = page.getByRole("img", {
      name: /^Weights from layer 1's 16 units, row by row, layer 2 unit \d+$/,
    });
    await picture.waitFor();
    expect(await picture.evaluate((one) => (one as HTMLCanvasElement).width)).toBe(4);
    await page.getByText("into later layers, row by row").waitFor();
    expect(app.problems).toEqual([]);
    await app.close();
  });
});

describe("a network on a phone", () => {
  it.each(["reduce", "no-preference"] as const)(
    "brings a unit that is tapped close up into sight, and none that is walked to, with motion %s",
    async (reducedMotion) => {
      const app = await openApp({
        hash: `${hashOf({ ...quick, replicates: 1 })}&view=inside-1-0`,
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        reducedMotion,
      });
      const { page } = app;
      try {
        const cell = page.getByRole("gridcell", { name: /^layer 1 unit 2(,|$)/ });
        await cell.waitFor({ timeout: 60_000 });
        await cell.focus();
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { name: "layer 1 unit 2" }).waitFor();
        const bias = page.getByRole("tabpanel").getByRole("textbox", { name: "bias" });
        const window = { left: 0, top: 0, right: 390, bottom: 844 };
        expect(outside(await boxesOf(bias), window)).toHaveLength(1);
        const { x, y, width, height } = (await cell.boundingBox())!;
        await page.touchscreen.tap(x + width / 2, y + height / 2);
        await expect.poll(async () => outside(await boxesOf(bias), window)).toEqual([]);
        expect(app.problems).toEqual([]);
      } finally {
        await app.close();
      }
    },
  );
});
