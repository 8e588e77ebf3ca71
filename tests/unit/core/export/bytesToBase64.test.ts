import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bytesToBase64 } from "../../../../src/core/export/encoding/bytesToBase64";

describe("bytesToBase64", () => {
  it("is the base64 that Node writes, cut into lines", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const lines = bytesToBase64(Uint8Array.from(bytes).buffer, 16);
        expect(lines.join("")).toBe(Buffer.from(bytes).toString("base64"));
        expect(lines.slice(0, -1).every(({ length }) => length === 16)).toBe(true);
      }),
    );
  });
});
