import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { launchBrowserServer } from "./browserServer";
import { findChromiums } from "./findChromium";

/** A way to install a browser: a command, and whether this machine allows it. */
interface Way {
  readonly what: string;
  isPossible(): boolean;
  install(): boolean;
}

const ways: readonly Way[] = [
  {
    what: "the package chromium of this system (apt-get)",
    isPossible: () =>
      process.platform === "linux" && succeeds("apt-get", ["--version"]) && canBeRoot(),
    install: () =>
      asRoot("apt-get", ["update"]) &&
      asRoot("apt-get", [
        "install",
        "-y",
        "--no-install-recommends",
        "chromium",
        "fonts-liberation",
      ]),
  },
  {
    what: "Playwright's download of Chromium",
    isPossible: () => true,
    install: () => {
      const playwright = dirname(createRequire(import.meta.url).resolve("playwright-core"));
      const libraries = process.platform === "linux" && isRoot() ? ["--with-deps"] : [];
      return runs(process.execPath, [
        join(playwright, "cli.js"),
        "install",
        ...libraries,
        "chromium",
      ]);
    },
  },
];

/** The path of a Chromium that starts on this machine: one that is there, else one that this installs. */
export async function installChromium(): Promise<string> {
  const present = await findStarting();
  if (present) return present;
  if (process.env["CHROMIUM"])
    throw new Error(`CHROMIUM must be a browser that starts, got ${process.env["CHROMIUM"]}.`);
  for (const way of ways.filter(({ isPossible }) => isPossible())) {
    console.info(`No Chromium starts here: installing ${way.what}`);
    const installed = way.install() && (await findStarting());
    if (installed) return installed;
  }
  throw new Error(
    "No Chromium or Chrome was found or could be installed: install one, or set CHROMIUM to the path of one.",
  );
}

async function findStarting(): Promise<string | undefined> {
  for (const path of findChromiums()) {
    try {
      await (await launchBrowserServer(path)).close();
      return path;
    } catch (error) {
      console.info(`${path} does not start: ${String(error).split("\n")[0]}`);
    }
  }
  return undefined;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function canBeRoot(): boolean {
  return isRoot() || succeeds("sudo", ["-n", "true"]);
}

function asRoot(command: string, args: string[]): boolean {
  return isRoot() ? runs(command, args) : runs("sudo", ["-n", command, ...args]);
}

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** Runs a command that may ask nothing, for ten minutes at most. */
function runs(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: "inherit", timeout: 600_000, env }).status === 0;
}
