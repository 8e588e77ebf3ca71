import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { installChromium, type Machine } from "../../setup/installChromium";

const CHROMIUM = "/usr/bin/chromium";
const PACKAGES = [
  "apt-get update",
  "apt-get install -y --no-install-recommends chromium fonts-liberation",
];
const NOTHING_HELPED =
  "No Chromium or Chrome was found or could be installed: install one, or set CHROMIUM to the path of one.";

/** A machine without a browser on which `allowed` commands succeed and one of them, `installs`, brings it. */
function machineWith({
  allowed = [],
  installs,
  ...given
}: Partial<Machine> & { allowed?: RegExp[]; installs?: RegExp }) {
  const ran: string[] = [];
  let hasBrowser = false;
  const isAllowed = (line: string) => allowed.some((command) => command.test(line));
  const machine: Machine = {
    platform: "linux",
    isRoot: false,
    wanted: undefined,
    findStarting: () => Promise.resolve(hasBrowser ? CHROMIUM : undefined),
    succeeds: (command, args) => isAllowed([command, ...args].join(" ")),
    runs(command, args) {
      const line = [command, ...args].join(" ").replace(/^.*cli\.js/, "playwright");
      ran.push(line);
      const succeeds = isAllowed(line);
      if (succeeds && installs?.test(line)) hasBrowser = true;
      return succeeds;
    },
    ...given,
  };
  return { machine, ran };
}

describe("installChromium", () => {
  beforeEach(() => vi.spyOn(console, "info").mockImplementation(() => {}));
  afterEach(() => vi.restoreAllMocks());

  it("takes a browser that is there and installs none", async () => {
    const findStarting = () => Promise.resolve(CHROMIUM);
    const { machine, ran } = machineWith({ findStarting, isRoot: true, allowed: [/./] });
    expect(await installChromium(machine)).toBe(CHROMIUM);
    expect(ran).toEqual([]);
  });

  it("installs none in place of the one that CHROMIUM names", async () => {
    const { machine, ran } = machineWith({ wanted: "/opt/mine", isRoot: true, allowed: [/./] });
    await expect(installChromium(machine)).rejects.toThrow(
      "CHROMIUM must be a browser that starts, got /opt/mine.",
    );
    expect(ran).toEqual([]);
  });

  it("asks apt-get first where it is root", async () => {
    const { machine, ran } = machineWith({
      isRoot: true,
      allowed: [/./],
      installs: /^apt-get install/,
    });
    expect(await installChromium(machine)).toBe(CHROMIUM);
    expect(ran).toEqual(PACKAGES);
  });

  it("asks it through sudo where that needs no password", async () => {
    const { machine, ran } = machineWith({ allowed: [/./], installs: /apt-get install/ });
    expect(await installChromium(machine)).toBe(CHROMIUM);
    expect(ran).toEqual(PACKAGES.map((line) => `sudo -n ${line}`));
  });

  it("installs the package though a source of packages is out of reach", async () => {
    const { machine, ran } = machineWith({
      isRoot: true,
      allowed: [/--version/, /^apt-get install/],
      installs: /^apt-get install/,
    });
    expect(await installChromium(machine)).toBe(CHROMIUM);
    expect(ran).toEqual(PACKAGES);
  });

  it("leaves apt-get alone where it may not be root, and downloads without libraries", async () => {
    const { machine, ran } = machineWith({
      allowed: [/^apt-get/, /^playwright/],
      installs: /chromium/,
    });
    expect(await installChromium(machine)).toBe(CHROMIUM);
    expect(ran).toEqual(["playwright install chromium"]);
  });

  it.each(["darwin", "win32"] as const)("downloads at once on %s", async (platform) => {
    const { machine, ran } = machineWith({
      platform,
      isRoot: true,
      allowed: [/./],
      installs: /chromium/,
    });
    expect(await installChromium(machine)).toBe(CHROMIUM);
    expect(ran).toEqual(["playwright install chromium"]);
  });

  it("downloads, with the libraries, where the package brought no browser that starts", async () => {
    const { machine, ran } = machineWith({ isRoot: true, allowed: [/./], installs: /with-deps/ });
    expect(await installChromium(machine)).toBe(CHROMIUM);
    expect(ran).toEqual([...PACKAGES, "playwright install --with-deps chromium"]);
  });

  it("downloads without the libraries where they cannot be had", async () => {
    const { machine, ran } = machineWith({
      isRoot: true,
      allowed: [/--version/, /install chromium$/],
      installs: /install chromium$/,
    });
    expect(await installChromium(machine)).toBe(CHROMIUM);
    expect(ran.slice(2)).toEqual([
      "playwright install --with-deps chromium",
      "playwright install chromium",
    ]);
  });

  it("says in one sentence what to do where nothing helps", async () => {
    const { machine, ran } = machineWith({});
    await expect(installChromium(machine)).rejects.toThrow(NOTHING_HELPED);
    expect(ran).toEqual(["playwright install chromium"]);
  });
});
