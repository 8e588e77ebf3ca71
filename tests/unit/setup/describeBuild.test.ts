import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { describeBuild } from "../../setup/build/offlinePlugin";

describe("describeBuild", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "describe-build-"));
    mkdirSync(join(folder, "assets"));
    for (const file of ["index.html", "serviceWorker.js", "assets/a.js", "assets/a.js.map"])
      writeFileSync(join(folder, file), file);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("lists what the page may ask for, in every folder", () => {
    expect(describeBuild(folder).files).toEqual(["assets/a.js", "index.html"]);
  });

  it("has another version where any listed file has another content, and only then", () => {
    const { version } = describeBuild(folder);
    writeFileSync(join(folder, "serviceWorker.js"), "changed");
    expect(describeBuild(folder).version).toBe(version);
    writeFileSync(join(folder, "index.html"), "changed");
    expect(describeBuild(folder).version).not.toBe(version);
  });
});
