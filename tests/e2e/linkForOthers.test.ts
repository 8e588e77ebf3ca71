import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";

import { CONTROL_GROUPS } from "../../src/core/controls/controlIds";
import { LINK_WORDS } from "../../src/components/share/linkWords";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { numberField, press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { expectNothingWrong } from "./expectNothingWrong";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";

const quick = hashOf({
  replicates: 1,
  network: { ...DEFAULT_EXPERIMENT.network, hidden: [4, 4] },
});

describe("the form of a link for others", () => {
  let app: OpenApp;
  afterEach(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  async function openForm(hash = quick, options = {}): Promise<Page> {
    app = await openApp({ hash, ...options });
    const { page } = app;
    await waitUntilBuilt(page);
    await press(page, "Link for others…");
    await page.getByRole("heading", { name: LINK_WORDS.title }).waitFor();
    return page;
  }

  const radio = (page: Page, name: string, state: string) =>
    page
      .getByRole("radiogroup", { name, exact: true })
      .getByRole("radio", { name: state, exact: true });
  const link = (page: Page) =>
    page.getByRole("textbox", { name: "Link", exact: true }).inputValue();

  it("writes a link that does what it says, here and elsewhere", async () => {
    const page = await openForm(quick, { permissions: ["clipboard-read", "clipboard-write"] });
    await radio(page, "Noise", "Hidden").check();
    await radio(page, "All of Training", "Locked").check();
    await radio(page, "Learning rate", "Shown").check();
    expect(await radio(page, "All of Training", "Locked").isChecked()).toBe(false);
    const written = await link(page);
    const locked = CONTROL_GROUPS.training.filter((id) => id !== "learningRate").sort();
    expect(written).toMatch(new RegExp(`&hide=noise&lock=${locked.join(",")}$`));
    await page.getByText(LINK_WORDS.characters(written.length)).waitFor();
    await press(page, LINK_WORDS.copy);
    await page.getByRole("status").filter({ hasText: LINK_WORDS.copied }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(written);

    await press(page, LINK_WORDS.open);
    await expect.poll(() => numberField(page, "Noise").count()).toBe(0);
    expect(await numberField(page, "Batch size").isDisabled()).toBe(true);
    expect(await numberField(page, "Learning rate").isDisabled()).toBe(false);
    expect(page.url()).toBe(written);

    const other = await app.context.newPage();
    await other.goto(written);
    await waitUntilBuilt(other);
    expect(await numberField(other, "Noise").count()).toBe(0);
    expect(await numberField(other, "Batch size").isDisabled()).toBe(true);
  });

  it("starts from the page's own restrictions, and leads back to all controls", async () => {
    const page = await openForm(`${quick}&hide=noise&lock=seed`);
    expect(await radio(page, "Noise", "Hidden").isChecked()).toBe(true);
    expect(await radio(page, "Seed", "Locked").isChecked()).toBe(true);
    await press(page, LINK_WORDS.showAll);
    await numberField(page, "Noise").waitFor();
    expect(await numberField(page, "Seed").isDisabled()).toBe(false);
    expect(page.url()).not.toMatch(/hide|lock/);
  });

  it("works by keyboard alone: a filter, a row, and Escape to where it was opened", async () => {
    app = await openApp({ hash: quick });
    const { page } = app;
    await waitUntilBuilt(page);
    const opener = page.getByRole("button", { name: "Link for others…" });
    await opener.focus();
    await page.keyboard.press("Enter");
    const filter = page.getByRole("searchbox", { name: LINK_WORDS.filter });
    await filter.waitFor();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press("Tab");
      if (await filter.evaluate((field) => field === document.activeElement)) break;
    }
    await page.keyboard.type("dropout");
    await expect.poll(() => radio(page, "Noise", "Shown").count()).toBe(0);
    // The first stop is the choice for all that are found, the second Dropout's own.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    expect(await radio(page, "Dropout", "Locked").isChecked()).toBe(true);
    expect(await link(page)).toMatch(/&lock=dropout$/);
    await page.keyboard.press("Escape");
    await expect.poll(() => opener.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it("locks all but what is compared from a preset", async () => {
    const page = await openForm();
    await press(page, "Lock all but what is compared");
    expect(await radio(page, "Activation", "Shown").isChecked()).toBe(true);
    expect(await radio(page, "Learning rate", "Locked").isChecked()).toBe(true);
  });

  it.each([
    ["light", 1366, 640],
    ["dark", 1366, 640],
    ["light", 390, 844],
    ["dark", 390, 844],
  ] as const)(
    "is sound to those who hear it and whole: %s, %i by %i",
    async (colorScheme, width, height) => {
      const page = await openForm(quick, { colorScheme, viewport: { width, height } });
      await page.getByText(LINK_WORDS.each.layers).click();
      await radio(page, "Units of layer 2", "Locked").check();
      const panel = page.getByRole("dialog", { name: "Link for others…" });
      const cut = await panel.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(cut).toBe(0);
      await expectNothingWrong(page);
    },
  );

  it("embeds the run and the results in a frame of 800 by 500", async () => {
    const page = await openForm();
    await press(page, "Embed: only the run and the results");
    const written = await link(page);
    const frame = await app.context.newPage();
    await frame.setViewportSize({ width: 800, height: 500 });
    await frame.goto(written);
    await waitUntilBuiltWithoutReadout(frame);
    const wide = await frame.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(800);
    for (const card of await frame.getByRole("article").all()) {
      const box = (await card.boundingBox())!;
      expect(box.y + box.height, "the lower edge of each card").toBeLessThanOrEqual(500);
    }
    expect(await frame.getByRole("banner").getByRole("button").allTextContents()).toEqual([
      "Train",
      "Step",
      "Step epoch",
      "Reset",
    ]);
  });

  /** Without the readout it is Step that says when the networks stand. */
  async function waitUntilBuiltWithoutReadout(page: Page): Promise<void> {
    const step = page.getByRole("button", { name: "Step", exact: true });
    await expect.poll(() => step.isEnabled()).toBe(true);
  }
});
