import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeUtf8 } from "../../../../../../src/core/data/own/cells/decodeUtf8";

const decode = (bytes: Uint8Array) => decodeUtf8(bytes, 0, bytes.length);

const codePoint = fc.oneof(
  fc.integer({ min: 0, max: 0x7ff }),
  fc.integer({ min: 0, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10ffff }),
);

describe("decodeUtf8", () => {
  it("reads back any text that a TextEncoder writes", () => {
    fc.assert(
      fc.property(fc.array(codePoint), (codes) => {
        const text = String.fromCodePoint(...codes);
        const decoded = decode(new TextEncoder().encode(text));
        expect(decoded).toMatchObject({ text, numInvalid: 0 });
      }),
    );
  });

  it("finds bytes that are no UTF-8 exactly where a TextDecoder refuses them", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const isValid = (bytes: Uint8Array) => {
      try {
        strict.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    // Bytes at the borders of RFC 3629's table.
    const byte = fc.constantFrom(
      ...[0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1],
      ...[0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff],
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 5 }),
        fc.array(byte, { maxLength: 6 }),
        (any, edges) => {
          for (const bytes of [any, Uint8Array.from(edges)])
            expect(decode(bytes).numInvalid === 0, String(bytes)).toBe(isValid(bytes));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("reads what is no UTF-8 as Windows-1252, and counts it", () => {
    // "Größe; 5 €" as Windows-1252 writes it: ö F6, ß DF, € 80.
    const bytes = Uint8Array.of(0x47, 0x72, 0xf6, 0xdf, 0x65, 0x3b, 0x20, 0x35, 0x20, 0x80);
    expect(decode(bytes)).toEqual({ text: "Größe; 5 €", end: 10, numInvalid: 3 });
  });

  it("stops before a character that the end of a piece cuts, and reads what the end of the file cuts", () => {
    const bytes = new TextEncoder().encode("a€");
    expect(decodeUtf8(bytes, 0, 3)).toEqual({ text: "a", end: 1, numInvalid: 0 });
    expect(decode(bytes.subarray(0, 3))).toMatchObject({ end: 3, numInvalid: 2 });
  });
});
