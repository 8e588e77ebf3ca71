import { afterEach, describe, expect, it } from "vitest";

import { LINK_NOTICE } from "../../src/components/shell/linkNoticeWords";
import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { expectNothingWrong } from "./expectNothingWrong";
import { hashOf } from "./hashOf";
import { openApp, type OpenApp } from "./openApp";

describe("Open a link", () => {
  let app: OpenApp;
  afterEach(() => app.close());

  async function paste(text: string): Promise<void> {
    const { page } = app;
    await page.getByRole("button", { name: "Open a link" }).click();
    const field = page.getByRole("textbox", { name: "Link", exact: true });
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.insertText(text);
    await page.keyboard.press("Enter");
  }

  it("takes a TensorFlow Playground address, says what differs, and Undo brings back what was", async () => {
    app = await openApp();
    const { page } = app;
    await paste(
      "https://playground.tensorflow.org/#activation=relu&dataset=xor&networkShape=4,2&seed=0.5&showTestData=true",
    );
    const notice = page.getByRole("status").filter({ hasText: "Read from TensorFlow Playground" });
    await notice.getByText(/Weights start within/).waitFor();
    expect(await page.getByRole("radio", { name: "Exclusive or" }).isChecked()).toBe(true);
    expect(await page.getByRole("form", { name: "Open a link" }).isVisible()).toBe(false);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect
      .poll(() => page.getByRole("radio", { name: "Spiral", exact: true }).isChecked())
      .toBe(true);
  });

  it("takes a bare TensorFlow Playground address for what it opens with", async () => {
    app = await openApp();
    await paste("playground.tensorflow.org");
    await expect
      .poll(() => app.page.getByRole("radio", { name: "Circle", exact: true }).isChecked())
      .toBe(true);
  });

  it("takes a link of this page from any host", async () => {
    app = await openApp();
    const moons = { ...DEFAULT_EXPERIMENT.data, source: "moons" as const };
    await paste(`http://school.example/tools/${hashOf({ data: moons })}`);
    await expect
      .poll(() => app.page.getByRole("radio", { name: "Moons", exact: true }).isChecked())
      .toBe(true);
  });

  it("brings what is said of the link into sight on a phone, with the settings open", async () => {
    app = await openApp({ viewport: { width: 390, height: 844 } });
    await app.page.getByRole("button", { name: "Settings", exact: true }).click();
    await paste("#dataset=xor&noise_hide=true");
    const notice = app.page.getByText(LINK_NOTICE.imported);
    await notice.waitFor();
    await expect.poll(async () => (await notice.boundingBox())!.y).toBeLessThan(844);
    expect((await notice.boundingBox())!.y).toBeGreaterThan(40);
  });

  it("closes by its button, and the focus goes back", async () => {
    app = await openApp({ viewport: { width: 390, height: 844 } });
    const { page } = app;
    const opener = page.getByRole("button", { name: "Open a link" });
    await opener.click();
    const form = page.getByRole("form", { name: "Open a link" });
    await form.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => form.isVisible()).toBe(false);
    await expect.poll(() => opener.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it("refuses in place what is no link, keeps the text, and nothing else changes", async () => {
    app = await openApp();
    const { page } = app;
    const before = page.url();
    await paste("https://example.org/");
    await page.getByRole("alert").filter({ hasText: "has no # and names no experiment" }).waitFor();
    expect(await page.getByRole("textbox", { name: "Link", exact: true }).inputValue()).toBe(
      "https://example.org/",
    );
    expect(page.url()).toBe(before);
    await expectNothingWrong(page);
  });
});
