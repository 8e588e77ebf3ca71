import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { findChromium, findChromiums } from "../../setup/findChromium";

describe("findChromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "find-chromium-"));
  const browser = join(folder, "google-chrome");
  writeFileSync(browser, "");
  afterAll(() => rmSync(folder, { recursive: true }));

  it("finds a browser in the folders of PATH, before any other place", () => {
    const PATH = ["/nowhere", folder].join(delimiter);
    expect(findChromium({ PATH })).toBe(browser);
  });

  it("takes the browser that CHROMIUM names, and no other", () => {
    const PATH = folder;
    const CHROMIUM = process.execPath;
    expect(findChromiums({ PATH, CHROMIUM })).toEqual([CHROMIUM]);
  });

  it("says what is wrong with CHROMIUM", () => {
    expect(() => findChromium({ CHROMIUM: "/nowhere/chrome" })).toThrow(
      "CHROMIUM must be the path of a Chromium or Chrome, got /nowhere/chrome",
    );
  });
});
