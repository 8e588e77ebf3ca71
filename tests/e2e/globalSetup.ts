import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { preview } from "vite";
import type { TestProject } from "vitest/node";

import { shareBrowserServer } from "../setup/browserServer";
import "../setup/providedContext";

/** Builds the app once (unless APP_IS_BUILT says that it is), serves the build, and sees that a Chromium runs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!process.env["APP_IS_BUILT"]) buildApp();
  const server = await preview({ preview: { port: 0, host: "127.0.0.1" } });
  const browser = await shareBrowserServer();
  project.provide("appUrl", server.resolvedUrls!.local[0]!);
  project.provide("browserEndpoint", browser.endpoint);
  return async () => {
    await browser.close();
    await server.close();
  };
}

/** In a process of its own: here NODE_ENV is "test", and the build would be a development one. */
function buildApp(): void {
  const vite = fileURLToPath(new URL("../../node_modules/vite/bin/vite.js", import.meta.url));
  execFileSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  });
}
