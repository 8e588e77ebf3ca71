import { inflateSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { crc32, pngBytes } from "../../../../src/charts/figures/pngBytes";

/** The chunks of a PNG file: type and content, each with the right checksum. */
function chunksOf(png: Uint8Array): { type: string; content: Uint8Array }[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const typed = png.subarray(at + 4, at + 8 + length);
    expect(view.getUint32(at + 8 + length)).toBe(crc32(typed));
    chunks.push({
      type: String.fromCharCode(...typed.subarray(0, 4)),
      content: typed.subarray(4),
    });
    at += 12 + length;
  }
  return chunks;
}

describe("pngBytes", () => {
  const pixels = Uint8ClampedArray.from({ length: 3 * 2 * 4 }, (_, i) => 10 * i);
  const png = pngBytes(pixels, 3, 2);

  it("begins as every PNG file and says its size", () => {
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const [header, , end] = chunksOf(png);
    expect(header!.type).toBe("IHDR");
    expect([...header!.content]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 6, 0, 0, 0]);
    expect(end!.type).toBe("IEND");
  });

  it("holds the rows as they are, each after the number of its filter", () => {
    const rows = inflateSync(chunksOf(png)[1]!.content);
    expect([...rows]).toEqual([0, ...pixels.subarray(0, 12), 0, ...pixels.subarray(12)]);
  });

  it("checks by the polynomial of PNG", () => {
    // The check value of CRC-32/ISO-HDLC in Greg Cook's catalogue: of "123456789".
    const digits = Uint8Array.from("123456789", (digit) => digit.charCodeAt(0));
    expect(crc32(digits)).toBe(0xcbf43926);
  });
});
