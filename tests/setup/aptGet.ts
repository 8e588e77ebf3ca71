import { spawnSync } from "node:child_process";

/** What installing a package of the system needs of a machine. */
export interface AptGetMachine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Whether a command succeeds, without a word. */
  succeeds(command: string, args: readonly string[]): boolean;
  /** Whether a command succeeds that shows what it does. */
  runs(command: string, args: readonly string[]): boolean;
}

export function hasAptGet({ platform, succeeds }: AptGetMachine): boolean {
  return platform === "linux" && succeeds("apt-get", ["--version"]);
}

/** Whether apt-get is there and may install without being asked for a password. */
export function canUseAptGet(machine: AptGetMachine): boolean {
  return hasAptGet(machine) && (machine.isRoot || machine.succeeds("sudo", ["-n", "true"]));
}

/** Has apt-get install packages and no more than they need; what becomes of it is to be looked at. */
export function installByAptGet(machine: AptGetMachine, packages: readonly string[]): void {
  // One source of packages that is out of reach need not be the one with the packages.
  asRoot(machine, ["update"]);
  asRoot(machine, ["install", "-y", "--no-install-recommends", ...packages]);
}

function asRoot({ isRoot, runs }: AptGetMachine, args: readonly string[]): boolean {
  return isRoot ? runs("apt-get", args) : runs("sudo", ["-n", "apt-get", ...args]);
}

/** The machine that this runs on. */
export const thisAptGetMachine: AptGetMachine = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  succeeds: (command, args) => spawnSync(command, args, { stdio: "ignore" }).status === 0,
  // It may ask nothing, and takes ten minutes at most.
  runs(command, args) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(command, args, { stdio: "inherit", timeout: 600_000, env }).status === 0;
  },
};
