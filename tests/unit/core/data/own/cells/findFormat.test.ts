import { describe, expect, it } from "vitest";
import { findFormat } from "../../../../../../src/core/data/own/cells/findFormat";

const formatOf = (text: string) => findFormat("data.csv", text, true, {});

describe("findFormat", () => {
  it.each([
    ["a,b\n1,2\n", ",", "."],
    ["a;b\n1;2\n", ";", "."],
    ["a\tb\n1\t2\n", "\t", "."],
    ["a|b\n1|2\n", "|", "."],
    ["a;b\n1,5;2,5\n0,5;3\n", ";", ","],
    ["a;b\n1.5;2\n0,5;3\n2.5;4.5\n", ";", "."],
    ["a\tb\n1,5\t2\n", "\t", ","],
    ['a,b\n"1,5","2,5"\n', ",", ","],
    ["a;b\n1,234;2\n", ";", ","],
    ["a\tb\n1,234\t2\n", "\t", "."],
    ['"x; y",b\n"1; 2",2\n', ",", "."],
    ["x;y,b\n1,2\n3,4\n", ",", "."],
    ["a,b\n1,2\n3\n4,5\n", ",", "."],
    ["only\none\n", ",", "."],
    ["a b  c\n1   2 3\n 4 5 6 \n", " ", "."],
    ["a b\n1,5 2\n3 4\n", " ", ","],
    ["two words\none\nand three words\n", ",", "."],
  ])("of %j finds the separator %j and the mark %j", (text, separator, decimalMark) => {
    expect(formatOf(text)).toMatchObject({ separator, decimalMark });
  });

  it("counts the cells of most rows", () => {
    expect(formatOf("made by hand\na,b,c\n1,2,3\n4,5,6\n7,8\n")?.numColumns).toBe(3);
  });

  it("follows the user", () => {
    const choices = { separator: ",", decimalMark: "." } as const;
    expect(findFormat("data.csv", "a;b\n1,5;2,5\n", true, choices)).toMatchObject(choices);
  });

  it("waits for the first row's end, and finds nothing in empty lines", () => {
    expect(findFormat("data.csv", "a,b", false, {})).toBeNull();
    expect(formatOf(" \n\n")).toBeNull();
  });
});
