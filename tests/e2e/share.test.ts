import { afterEach, describe, expect, it } from "vitest";

import { STRINGS } from "../../src/components/strings";
import { choose, enterNumber, numberField, press } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";
import { cardNames } from "./results";

describe("Share", () => {
  let app: OpenApp;
  afterEach(async () => {
    expect(app.problems).toEqual([]);
    await app.close();
  });

  it("copies a link that opens the same experiment elsewhere, and says so", async () => {
    app = await openApp({ permissions: ["clipboard-read", "clipboard-write"] });
    const { page, context } = app;
    await enterNumber(page, "Noise", "5");
    await choose(page, "Compare by", "initializer");
    await press(page, "Share");
    await page.getByText(STRINGS.shareDone, { exact: true }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url());

    const other = await context.newPage();
    await other.goto(link);
    await waitUntilBuilt(other);
    expect(await numberField(other, "Noise").inputValue()).toBe("5");
    expect(await cardNames(other)).toEqual(["standard uniform", "Glorot uniform", "He uniform"]);
  });

  it("points to the address bar where the clipboard is refused", async () => {
    app = await openApp();
    await enterNumber(app.page, "Noise", "5");
    await app.page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
    });
    await press(app.page, "Share");
    await app.page.getByText(STRINGS.shareFailed, { exact: true }).waitFor();
    expect(new URL(app.page.url()).hash).toMatch(/^#g1=/);
  });
});
