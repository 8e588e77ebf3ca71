import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openHarness, type Harness } from "./openHarness";

describe("the Chromium of the tests", () => {
  let harness: Harness<typeof import("./chromium.harness")>;
  beforeAll(async () => {
    harness = await openHarness("./chromium.harness.ts");
  });
  afterAll(() => harness.close());

  it("has WebGL 2 by software, drawing to float32 textures", async () => {
    const { version, renderer, hasFloatTargets } = await harness.call("webglSupport");
    expect(version).toContain("WebGL 2.0");
    expect(renderer).toContain("SwiftShader");
    expect(hasFloatTargets).toBe(true);
  });

  it("takes typed arrays from Node and gives them back", async () => {
    expect(await harness.call("squares", Float32Array.of(1, 2, 3))).toEqual(
      Float32Array.of(1, 4, 9),
    );
  });

  it("reports a harness module that fails to load", async () => {
    await expect(openHarness("./missing.harness.ts")).rejects.toThrow("missing.harness.ts");
  });
});
