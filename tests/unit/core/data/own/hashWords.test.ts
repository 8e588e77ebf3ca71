import { describe, expect, it } from "vitest";
import { hashWords } from "../../../../../src/core/data/own/fingerprint/hashWords";

const wordsOf = (text: string) => new Uint32Array(new TextEncoder().encode(text).buffer);

describe("hashWords", () => {
  // Test vectors of MurmurHash3_x86_32 listed at en.wikipedia.org/wiki/MurmurHash.
  it.each([
    ["", 0, 0],
    ["", 1, 0x514e28b7],
    ["", 0xffffffff, 0x81f16f39],
    ["test", 0, 0xba6bd213],
    ["test", 0x9747b28c, 0x704b81dc],
  ])("of %j with seed %i is MurmurHash3's", (text, seed, hash) => {
    expect(hashWords(wordsOf(text), seed)).toBe(hash);
  });
});
