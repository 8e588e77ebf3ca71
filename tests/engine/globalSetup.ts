import { createServer } from "vite";
import type { TestProject } from "vitest/node";

import { shareBrowserServer } from "../setup/browserServer";
import "../setup/providedContext";

/** Serves the sources and the harness page by Vite, and sees that a Chromium runs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await createServer({
    logLevel: "error",
    cacheDir: "../node_modules/.vite/engine-tests",
    server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
  });
  await server.listen();
  const browser = await shareBrowserServer();
  const root = server.config.server.fs.allow[0]!;
  project.provide("harnessUrl", `${server.resolvedUrls!.local[0]!}@fs${root}/tests/engine/`);
  project.provide("browserEndpoint", browser.endpoint);
  return async () => {
    await browser.close();
    await server.close();
  };
}
