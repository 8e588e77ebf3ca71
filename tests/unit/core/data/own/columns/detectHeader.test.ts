import { describe, expect, it } from "vitest";
import { readText } from "../readText";

const hasHeader = (text: string) => readText(text).hasHeader;

describe("detectHeader", () => {
  it.each([
    ["texts over numbers", "a,b\n1,2\n3,4\n", true],
    ["numbers over numbers", "1,2\n3,4\n5,6\n", false],
    ["a text over numbers beside a number", "id,2020\n1,5\n2,6\n", true],
    ["an empty name over numbers", ",width,kind\n0,1.5,a\n1,2.5,b\n", true],
    ["a row like those below it", "5.1,3.5,setosa\n4.9,3.0,setosa\n", false],
    ["a number over texts", "0,1,2\n5.1,3.5,setosa\n4.9,3.0,setosa\n", true],
    ["names over texts", "colour,size\nred,S\ngreen,L\nred,L\n", true],
    ["texts that come again below", "red,S\ngreen,L\nred,L\n", false],
    ["a missing value over numbers", "1,NA\n2,3\n3,4\n", false],
    ["numbers with a text among them further down", "a,b\n1,2\n3,x\n5,6\n", true],
  ])("judges %s", (_, text, expected) => {
    expect(hasHeader(text)).toBe(expected);
  });

  it("is overruled by the user", () => {
    const text = "1,2\n3,4\n5,6\n";
    const withHeader = readText(text, { hasHeader: true });
    expect(withHeader.columns.map(({ name }) => name)).toEqual(["1", "2"]);
    expect(withHeader.rows.found).toBe(2);
    const without = readText("a,b\n1,2\n", { hasHeader: false });
    expect(without.columns.map(({ name }) => name)).toEqual(["column 1", "column 2"]);
    expect(without.rows.found).toBe(2);
  });
});
