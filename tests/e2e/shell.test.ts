import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { LINK_NOTICE } from "../../src/components/shell/linkNoticeWords";
import { READING_WORDS } from "../../src/components/stage/readingWords";
import { enterNumber } from "./controls";
import { waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";
import { stepEpoch, waitForResults } from "./results";

describe("the built page", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  it("opens with its name and a Train button", async () => {
    expect(await app.page.title()).toContain("Gradient Playground");
    await app.page.getByRole("button", { name: "Train", exact: true }).waitFor();
  });

  it("refuses eval and scripts written into the page", async () => {
    const policy = app.page.locator('meta[http-equiv="Content-Security-Policy"]');
    const scripts = (await policy.getAttribute("content"))!
      .split(";")
      .find((directive) => directive.trim().startsWith("script-src"));
    expect(scripts!.trim()).toBe("script-src 'self' 'wasm-unsafe-eval'");
  });

  it("says a sentence to those without JavaScript", async () => {
    const plain = await openApp({ javaScriptEnabled: false });
    expect(await plain.page.locator("noscript").isVisible()).toBe(true);
    expect(await app.page.locator("noscript").isVisible()).toBe(false);
    await plain.close();
  });

  it("asks no other host and leaves the console empty", () => {
    expect(app.problems).toEqual([]);
  });
});

describe("the hint of a first visit", () => {
  it("does not come back once it was followed, whatever is changed afterwards", async () => {
    const app = await openApp();
    const { page } = app;
    await waitUntilBuilt(page);
    const hint = page.getByText(READING_WORDS.hint);
    await hint.waitFor();
    await stepEpoch(page);
    await hint.waitFor({ state: "detached" });
    await enterNumber(page, "Noise", "10");
    await page
      .getByRole("status", { name: "Epoch", exact: true })
      .filter({ hasText: "000" })
      .waitFor();
    await waitForResults(page, 3);
    expect(await hint.count()).toBe(0);
    await app.close();
  });
});

describe("a link of TensorFlow Playground", () => {
  it("is said to have been read, not to be broken", async () => {
    const app = await openApp({ hash: "#dataset=gauss&networkShape=4,2" });
    const { page } = app;
    const notice = page.getByRole("status").filter({ hasText: LINK_NOTICE.imported });
    await notice.getByRole("listitem").first().waitFor();
    expect(await page.getByText(LINK_NOTICE.dropped).count()).toBe(0);
    await app.close();
  });
});
