import { describe, expect, it } from "vitest";

import { parse } from "../../../../src/core/calculus/expression/parse";
import { problemSentence } from "../../../../src/state/derivatives/problemSentence";

describe("problemSentence", () => {
  it.each([
    ["x^", 'Something is missing after "^" (position 3).'],
    ["", "There is no function yet (position 1)."],
    ["(x", 'A ")" is missing at the end (position 3).'],
    ["((((", 'Something is missing after "(" (position 5).'],
    ["max(x", 'A comma and a number are missing after "x" (position 6).'],
    ["foo(x)", 'I do not know "foo" (position 1).'],
    ["sinn(x)", 'I do not know "sinn" (position 1). Did you mean "sin"?'],
    ["1,5", '"," cannot follow "1" (position 2). Did you mean "1.5"?'],
    ["x)", '")" cannot follow "x" (position 2).'],
    ["+x", '"+" cannot be at the start (position 1).'],
    ["sin x", 'After "sin" a "(" is missing (position 5). Did you mean "sin(x)"?'],
    ["sin²(x)", 'After "sin" a "(" is missing (position 4). Did you mean "sin(x)^2"?'],
    ["x²³", '"³" cannot follow "²" (position 3).'],
    ["²", '"²" cannot be at the start (position 1).'],
    ["x".repeat(600), "Expected at most 500 characters at position 501, found 600."],
  ])("says of %j %j", (text, sentence) => {
    const { problem } = parse(text);
    expect(problem && problemSentence(problem)).toBe(sentence);
  });
});
