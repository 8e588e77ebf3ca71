import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { findPython } from "../../setup/findPython";
import { installPython, type PythonMachine } from "../../setup/installPython";

const NOTHING_HELPED =
  "No Python 3 was found or could be installed: install one, or set PYTHON to the path of one.";

/** A machine without Python, on which apt-get brings one where `hasPackage`. */
function machineWith({
  hasPackage = true,
  ...given
}: Partial<PythonMachine> & { hasPackage?: boolean }) {
  const ran: string[] = [];
  let hasPython = false;
  const machine: PythonMachine = {
    platform: "linux",
    isRoot: false,
    wanted: undefined,
    find: () => (hasPython ? "python3" : undefined),
    succeeds: () => true,
    runs(command, args) {
      ran.push([command, ...args].join(" "));
      hasPython ||= hasPackage && args.includes("install");
      return true;
    },
    ...given,
  };
  return { machine, ran };
}

describe("findPython", () => {
  it("takes the first of the usual names that starts", () => {
    expect(findPython({}, (command) => command !== "python3")).toBe("python");
    expect(findPython({}, () => false)).toBeUndefined();
  });

  it("takes the one that PYTHON names and no other", () => {
    expect(findPython({ PYTHON: "/opt/mine" }, () => true)).toBe("/opt/mine");
    expect(findPython({ PYTHON: "/opt/mine" }, (command) => command === "python3")).toBeUndefined();
  });
});

describe("installPython", () => {
  beforeEach(() => vi.spyOn(console, "info").mockImplementation(() => {}));
  afterEach(() => vi.restoreAllMocks());

  it("takes a Python that is there and installs none", () => {
    const { machine, ran } = machineWith({ find: () => "python" });
    expect(installPython(machine)).toBe("python");
    expect(ran).toEqual([]);
  });

  it("installs none in place of the one that PYTHON names", () => {
    const { machine, ran } = machineWith({ wanted: "/opt/mine", isRoot: true });
    expect(() => installPython(machine)).toThrow(
      "PYTHON must be a Python 3 that starts, got /opt/mine.",
    );
    expect(ran).toEqual([]);
  });

  it("asks apt-get, as root or through sudo", () => {
    const install = "apt-get install -y --no-install-recommends python3";
    const root = machineWith({ isRoot: true });
    expect(installPython(root.machine)).toBe("python3");
    expect(root.ran).toEqual(["apt-get update", install]);
    const user = machineWith({});
    expect(installPython(user.machine)).toBe("python3");
    expect(user.ran).toEqual(["sudo -n apt-get update", `sudo -n ${install}`]);
  });

  it.each([
    ["on a system without apt-get", { platform: "darwin" }],
    ["where it may not", { succeeds: (command: string) => command !== "sudo" }],
  ] as const)("says in one sentence what to do %s", (_, given) => {
    const { machine, ran } = machineWith(given);
    expect(() => installPython(machine)).toThrow(NOTHING_HELPED);
    expect(ran).toEqual([]);
  });

  it("says it too where apt-get brings none", () => {
    const { machine } = machineWith({ isRoot: true, hasPackage: false });
    expect(() => installPython(machine)).toThrow(NOTHING_HELPED);
  });
});
