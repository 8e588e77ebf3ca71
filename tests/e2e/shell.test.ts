import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openApp, type OpenApp } from "./openApp";

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
