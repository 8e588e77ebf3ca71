import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium, type Page } from "playwright-core";
import { build, preview } from "vite";

import { launchBrowserServer } from "../setup/browserServer";

/** Builds the page into a folder of its own, opens it on a school laptop's viewport, and clears up after the work. */
export async function onBuiltPage(
  hash: string,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const outDir = await mkdtemp(join(tmpdir(), "bench-"));
  await build({ logLevel: "warn", build: { outDir } });
  const site = await preview({ build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
  const browserServer = await launchBrowserServer();
  const browser = await chromium.connect(browserServer.wsEndpoint());
  const page = await browser.newPage({
    viewport: { width: 1366, height: 640 },
    serviceWorkers: "block",
  });
  await page.goto(site.resolvedUrls!.local[0]! + hash);
  await work(page);
  await browser.close();
  await browserServer.close();
  await site.close();
  await rm(outDir, { recursive: true });
}
