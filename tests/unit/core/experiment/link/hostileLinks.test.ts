import { describe, expect, it } from "vitest";
import { decodeLink } from "../../../../../src/core/experiment/link/decodeLink";
import { readLink } from "../../../../../src/core/experiment/link/readLink";

const linkTo = (text: string) => `#g1=${Buffer.from(text).toString("base64url")}`;

/** Of nearly 100,000 characters each, the longest that are read. */
const HOSTILE = {
  "open brackets": linkTo("[".repeat(74_000)),
  "open objects": linkTo('{"a":'.repeat(14_800)),
  "padding before a letter": `#g1=${"=".repeat(99_900)}A`,
  "cut variants": linkTo(`{"variants":[${'{"name":"a"},'.repeat(5_600)}`),
  commas: linkTo(`[${",".repeat(73_000)}`),
  "broken characters": `#g1=${"gICA".repeat(24_000)}`,
  "unknown parameters": `#${"a=1&".repeat(24_000)}`,
  "names of no control": `#g1=e30&hide=${"a,b".repeat(30_000)}`,
  "parameters of TensorFlow Playground": `#dataset=xor&${"a_hide=true&".repeat(8_000)}`,
  "layers of TensorFlow Playground": `#networkShape=${"8,".repeat(49_000)}`,
};

/** Milliseconds: a hundred times what they take, and a hundredth of what time in the square of the length would take. */
const LIMIT = 2_000;

describe("a link made to keep the page busy", () => {
  it.each(Object.entries(HOSTILE))("of %s is read at once", (_what, hash) => {
    expect(hash.length).toBeLessThan(100_000);
    const start = performance.now();
    decodeLink(hash);
    const { dropped } = readLink(hash);
    expect(performance.now() - start).toBeLessThan(LIMIT);
    expect(dropped.length).toBeGreaterThan(0);
    expect(dropped.length).toBeLessThan(60);
  });
});
