import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openHarness, type Harness } from "../openHarness";

describe("webglRenderer", () => {
  let harness: Harness<typeof import("./renderer.harness")>;
  beforeAll(async () => {
    harness = await openHarness("./backend/renderer.harness.ts");
  });
  afterAll(() => harness.close());

  it("names software WebGL as such", async () => {
    const { name, isSoftware, isHalfPrecision } = await harness.call("renderer", false);
    expect(name).toContain("SwiftShader");
    expect(isSoftware).toBe(true);
    expect(isHalfPrecision).toBe(false);
  });

  it("names half precision as such", async () => {
    expect(await harness.call("renderer", true)).toMatchObject({ isHalfPrecision: true });
  });
});
