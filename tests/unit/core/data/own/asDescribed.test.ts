import { describe, expect, it } from "vitest";

import { asDescribed } from "../../../../../src/core/data/own/asDescribed";
import { finish } from "../../../../../src/core/data/own/finish";
import { toCsv } from "../../../../../src/core/data/own/toCsv";
import { giveRows } from "../../../../../src/core/experiment/giveRows";
import { described, ownTable } from "./ownTable";
import { readText } from "./readText";

/** Classes that do not stand by the alphabet, as a document may name them. */
const TABLE = ownTable({ classNames: ["oak", "elm"], columns: ["length", "width"] });
const SAVED = [...toCsv(TABLE)].join("");
const READ = { ...readText(SAVED).table!, name: TABLE.name };

describe("a table that is read again", () => {
  it("has its classes by the alphabet, until it is known by a description", () => {
    expect(READ.classNames).toEqual(["elm", "oak"]);
    expect(described(READ).id).not.toBe(described(TABLE).id);
    expect(finish(asDescribed(READ, described(TABLE)))).toEqual(TABLE);
  });

  it("is no other table's, however alike", () => {
    expect(finish(asDescribed(READ, described(ownTable({ classNames: ["oak", "elm"] }, 1))))).toBe(
      null,
    );
    expect(finish(asDescribed(READ, { id: "0", classNames: ["oak", "ash"] }))).toBe(null);
    expect(finish(asDescribed(READ, { id: "0", classNames: ["elm", "oak", "ash"] }))).toBe(null);
  });

  it("is what a document describes", () => {
    const document = { data: { source: "own", table: described(TABLE) } };
    expect(giveRows(document, READ)).toEqual({ document, table: TABLE, problems: [] });
  });
});
