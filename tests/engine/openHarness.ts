import { chromium, type Page } from "playwright-core";
import { inject } from "vitest";

import "../setup/providedContext";

type Functions<M> = { [K in keyof M]: M[K] extends (...args: never[]) => unknown ? M[K] : never };

/** A page in Chromium where one module of this folder is loaded. */
export interface Harness<M> {
  readonly page: Page;
  /** Calls an export of the module in Chromium; arguments and result cross as copies (typed arrays too). */
  call<K extends keyof Functions<M> & string>(
    name: K,
    ...args: Parameters<Functions<M>[K]>
  ): Promise<Awaited<ReturnType<Functions<M>[K]>>>;
  close(): Promise<void>;
}

/**
 * Opens `module` (a path from tests/engine, such as "./kernels.harness.ts") in Chromium:
 * `const harness = await openHarness<typeof import("./kernels.harness")>("./kernels.harness.ts")`.
 */
export async function openHarness<M extends object>(module: string): Promise<Harness<M>> {
  const browser = await chromium.connect(inject("browserEndpoint"));
  const page = await browser.newPage();
  const failure = new Promise<never>((_, reject) => page.once("pageerror", reject));
  const loading = page
    .goto(`${inject("harnessUrl")}harness.html?module=${encodeURIComponent(module)}`)
    .then(() => page.waitForFunction(() => "harness" in globalThis));
  try {
    await Promise.race([loading, failure]);
  } catch (error) {
    loading.catch(() => {}); // Closing the browser ends it too, which is no news.
    await browser.close();
    throw error;
  }
  failure.catch(() => {}); // Errors of later calls reach their caller.
  return {
    page,
    call: (name, ...args) =>
      page.evaluate(
        ([name, args]) => {
          const { harness } = globalThis as unknown as {
            harness: Record<string, (...args: unknown[]) => unknown>;
          };
          return harness[name]!(...args);
        },
        [name, args] as [string, unknown[]],
      ) as never,
    close: () => browser.close(),
  };
}
