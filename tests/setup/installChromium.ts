import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import {
  type AptGetMachine,
  canUseAptGet,
  hasAptGet,
  installByAptGet,
  thisAptGetMachine,
} from "./aptGet";
import { launchBrowserServer } from "./browserServer";
import { findChromiums } from "./findChromium";

/** What the decision needs of a machine. */
export interface Machine extends AptGetMachine {
  /** The browser that its user wants and no other. */
  readonly wanted: string | undefined;
  /** The path of an installed Chromium that starts. */
  findStarting(): Promise<string | undefined>;
}

/** A way to install a browser: a command, and whether this machine allows it. */
interface Way {
  readonly what: string;
  isPossible(machine: Machine): boolean;
  install(machine: Machine): void;
}

const ways: readonly Way[] = [
  {
    what: "the package chromium of this system (apt-get)",
    isPossible: canUseAptGet,
    install: (machine) => installByAptGet(machine, ["chromium", "fonts-liberation"]),
  },
  {
    what: "Playwright's download of Chromium",
    isPossible: () => true,
    install(machine) {
      const playwright = dirname(createRequire(import.meta.url).resolve("playwright-core"));
      const install = [join(playwright, "cli.js"), "install"];
      // It knows the names of the libraries for systems with apt-get alone, and stops on others.
      const hasLibraries =
        machine.isRoot &&
        hasAptGet(machine) &&
        machine.runs(process.execPath, [...install, "--with-deps", "chromium"]);
      if (!hasLibraries) machine.runs(process.execPath, [...install, "chromium"]);
    },
  },
];

/** The path of a Chromium that starts on this machine: one that is there, else one that this installs. */
export async function installChromium(machine: Machine = thisMachine): Promise<string> {
  const present = await machine.findStarting();
  if (present) return present;
  if (machine.wanted)
    throw new Error(`CHROMIUM must be a browser that starts, got ${machine.wanted}.`);
  for (const way of ways.filter(({ isPossible }) => isPossible(machine))) {
    console.info(`No Chromium starts here: installing ${way.what}`);
    way.install(machine);
    const installed = await machine.findStarting();
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

const thisMachine: Machine = {
  ...thisAptGetMachine,
  wanted: process.env["CHROMIUM"],
  findStarting,
};
