import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { preview, type PreviewServer } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";

import "../setup/providedContext";
import { watchForProblems } from "./openApp";

const built = fileURLToPath(new URL("../../dist", import.meta.url));

describe("the page without network", () => {
  let browser: Browser;
  let context: BrowserContext;
  let site: string;
  let server: PreviewServer;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.connect(inject("browserEndpoint"));
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    site = mkdtempSync(join(tmpdir(), "gradient-playground-"));
    cpSync(built, site, { recursive: true });
    server = await preview({
      build: { outDir: site },
      preview: { port: 0, host: "127.0.0.1" },
    });
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(server.resolvedUrls!.local[0]!);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  });
  afterEach(async () => {
    await context.close();
    await server.close();
    rmSync(site, { recursive: true });
  });

  it("opens and trains after one visit", async () => {
    await context.setOffline(true);
    await page.reload();
    const problems = watchForProblems(page, page.url());
    await page.getByRole("button", { name: "Train", exact: true }).click();
    await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
    const epoch = page.getByRole("status", { name: "Epoch", exact: true });
    await expect.poll(() => epoch.textContent(), { timeout: 30_000 }).toMatch(/[1-9]/);
    expect(problems).toEqual([]);
  });

  it("has kept every file that the build made for the page", async () => {
    const kept = await keptPaths(page);
    expect(kept).toContain("/index.html");
    expect(kept.some((path) => path.endsWith(".wasm"))).toBe(true);
    expect(kept).toContain("/data/digits.csv");
    expect(kept).not.toContain("/serviceWorker.js");
  });

  it("shows a new build at the next load, then without network too", async () => {
    replaceIn(join(site, "index.html"), /<title>.*<\/title>/, "<title>A new build</title>");
    replaceIn(join(site, "serviceWorker.js"), /version:"\w+"|"version":"\w+"/, 'version:"new"');
    await page.reload();
    expect(await page.title()).toBe("A new build");
    await expect
      .poll(() => page.evaluate(newestBuild), { timeout: 30_000 })
      .toEqual({ name: "gradient-playground:new", isActive: true });
    await context.setOffline(true);
    await page.reload();
    expect(await page.title()).toBe("A new build");
  });
});

/** Runs in the page: the build that was kept last, and whether the service worker of that build has taken over. */
async function newestBuild(): Promise<{ name: string | undefined; isActive: boolean }> {
  const { installing, waiting, active } = await navigator.serviceWorker.ready;
  const isActive = !installing && !waiting && active?.state === "activated";
  return { name: (await caches.keys()).at(-1), isActive };
}

function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const cache = await caches.open((await caches.keys()).at(-1)!);
    return (await cache.keys()).map((request) => new URL(request.url).pathname);
  });
}

function replaceIn(file: string, pattern: RegExp, replacement: string): void {
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(pattern);
  writeFileSync(file, text.replace(pattern, replacement));
}
