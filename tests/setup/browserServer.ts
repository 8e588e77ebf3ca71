import { chromium, type BrowserServer } from "playwright-core";

import { findChromium } from "./findChromium";

/** WebGL 2 by SwiftShader wherever the tests run, and no connection that no test asked for. */
export const chromiumFlags = [
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  // The page is painted apart: through SwiftShader each frame would cost the networks on WebGL several steps.
  "--disable-gpu-compositing",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
];

/** Starts one headless Chromium; as root it runs without its sandbox, which it would refuse to start. */
export function launchBrowserServer(executablePath = findChromium()): Promise<BrowserServer> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launchServer({
    executablePath,
    args: isRoot ? [...chromiumFlags, "--no-sandbox"] : chromiumFlags,
  });
}

/**
 * The browser shared by every test file of a run: started by the first project that asks, found through
 * BROWSER_ENDPOINT by the next (each project's set-up is its own copy of this module).
 */
export async function shareBrowserServer(): Promise<{
  endpoint: string;
  close: () => Promise<void>;
}> {
  const running = process.env["BROWSER_ENDPOINT"];
  if (running) return { endpoint: running, close: async () => {} };
  const server = await launchBrowserServer();
  const endpoint = server.wsEndpoint();
  process.env["BROWSER_ENDPOINT"] = endpoint;
  return {
    endpoint,
    close: async () => {
      delete process.env["BROWSER_ENDPOINT"];
      await server.close();
    },
  };
}
