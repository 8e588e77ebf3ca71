import {
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "playwright-core";
import { inject } from "vitest";

import "../setup/providedContext";

/** The built app in a context of its own: no storage, cache or service worker is shared with another. */
export interface OpenApp {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that should not happen: uncaught errors, messages on the console, requests to other hosts. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

export interface OpenAppOptions extends BrowserContextOptions {
  /** What follows the page's address: `#g1=...`. */
  readonly hash?: string;
  /** Requests that get no answer for as long as the page is open. */
  readonly unanswered?: RegExp;
}

/** Opens the built app, by default on a school laptop's viewport. */
export async function openApp({
  hash = "",
  unanswered,
  ...options
}: OpenAppOptions = {}): Promise<OpenApp> {
  const browser = await chromium.connect(inject("browserEndpoint"));
  const context = await browser.newContext({
    viewport: { width: 1366, height: 640 },
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  const problems = watchForProblems(page);
  if (unanswered) await page.route(unanswered, () => {});
  await page.goto(inject("appUrl") + hash);
  return { page, context, problems, close: () => browser.close() };
}

/** What Playwright itself says where a context blocks service workers. */
const blockedServiceWorker = "Service Worker registration blocked by Playwright";

/** Collects problems of `page` from now on, in the order in which they come. */
export function watchForProblems(page: Page, appUrl = inject("appUrl")): readonly string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.text() !== blockedServiceWorker)
      problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isOurs = url.origin === new URL(appUrl).origin;
    if (!isOurs && !["data:", "blob:"].includes(url.protocol))
      problems.push(`asked another host: ${request.url()}`);
  });
  return problems;
}
