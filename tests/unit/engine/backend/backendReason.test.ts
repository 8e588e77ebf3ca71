import { describe, expect, it } from "vitest";

import { backendReason } from "../../../../src/engine/backend/backendReason";

describe("backendReason", () => {
  const card = { name: "GeForce 9", isSoftware: false, isHalfPrecision: false };
  const software = { name: "SwiftShader", isSoftware: true, isHalfPrecision: false };
  const measured = [
    { name: "webgl", stepsPerSecond: 310.4 },
    { name: "wasm", stepsPerSecond: 4.2 },
  ] as const;

  it.each([
    { name: "webgl", renderer: card, says: "A graphics card runs it (GeForce 9)." },
    {
      name: "wasm",
      renderer: card,
      says: "The graphics card (GeForce 9) is slower for networks this small.",
    },
    {
      name: "wasm",
      renderer: software,
      says: "WebGL here is software (SwiftShader), not a graphics card.",
    },
    { name: "wasm", renderer: null, says: "WebGL is missing here." },
  ] as const)("says: $says", ({ name, renderer, says }) => {
    expect(backendReason(name, renderer, measured)).toMatch(
      new RegExp(`^${says.replace(/[().]/g, "\\$&")} Steps per second measured`),
    );
  });

  it("gives every speed, slow ones with a decimal", () => {
    expect(backendReason("webgl", card, measured)).toMatch(
      /for this experiment: WebGL 310, WebAssembly 4\.2\.$/,
    );
  });
});
