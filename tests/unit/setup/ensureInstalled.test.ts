import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

const SCRIPT = join(import.meta.dirname, "../../setup/ensureInstalled.js");
const WANTED = { "": {}, "node_modules/a": { version: "1.2.3" } };

describe("ensureInstalled", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ensure-installed-"));
    mkdirSync(join(folder, "node_modules"));
    write("package-lock.json", { packages: WANTED });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (path: string, content: unknown) =>
    writeFileSync(join(folder, path), JSON.stringify(content));

  /** Runs it in the folder with an npm that says what it is asked and ends with `npmStatus`. */
  const run = (npmStatus = 0) => {
    const npm = join(folder, "npm.cjs");
    writeFileSync(npm, `console.log(...process.argv.slice(2)); process.exit(${npmStatus});`);
    const env = { ...process.env, npm_execpath: npm };
    return spawnSync(process.execPath, [SCRIPT], { cwd: folder, env, encoding: "utf8" });
  };

  it("asks npm for nothing where every package is there", () => {
    write("node_modules/.package-lock.json", {
      packages: { "node_modules/a": { version: "1.2.3" } },
    });
    expect(run()).toMatchObject({ status: 0, stdout: "", stderr: "" });
  });

  it.each([
    { what: "nothing is installed", installed: null },
    { what: "a package is missing", installed: {} },
    {
      what: "a package has another version",
      installed: { "node_modules/a": { version: "1.2.4" } },
    },
  ])("installs what the lock file names where $what", ({ installed }) => {
    if (installed) write("node_modules/.package-lock.json", { packages: installed });
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toContain("ci --no-audit --no-fund");
  });

  it("does not miss an optional package, which other systems have", () => {
    write("package-lock.json", {
      packages: { ...WANTED, "node_modules/b": { version: "1.0.0", optional: true } },
    });
    write("node_modules/.package-lock.json", {
      packages: { "node_modules/a": { version: "1.2.3" } },
    });
    expect(run()).toMatchObject({ status: 0, stdout: "" });
  });

  it("ends with one sentence where npm fails", () => {
    const { status, stderr } = run(1);
    expect(status).toBe(1);
    expect(stderr).toBe("The packages could not be installed: npm ci failed, see above.\n");
  });
});
