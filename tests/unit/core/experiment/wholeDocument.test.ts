import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { OwnTable } from "../../../../src/core/data/own/OwnTable";
import { MAX_NUMBER } from "../../../../src/core/data/own/limits";
import { withDefaults } from "../../../../src/core/experiment/defaults";
import { decodeLink } from "../../../../src/core/experiment/link/decodeLink";
import { encodeExperiment } from "../../../../src/core/experiment/link/encodeExperiment";
import { encodeWithRows } from "../../../../src/core/experiment/link/encodeWithRows";
import { readLink } from "../../../../src/core/experiment/link/readLink";
import { parseExperiment } from "../../../../src/core/experiment/parseExperiment";
import { formatProblem } from "../../../../src/core/experiment/problem";
import { takeRows } from "../../../../src/core/experiment/takeRows";
import { withInlineRows } from "../../../../src/core/experiment/withInlineRows";
import { described, ownTable } from "../data/own/ownTable";
import { arbitraryTable } from "./arbitraryTable";

const table = ownTable();
const onTable = (own: OwnTable, seed = 1) =>
  withDefaults({ seed, data: { source: "own", table: described(own) } });
const experiment = onTable(table, 7);
const whole = withInlineRows(experiment, table);
const sentencesOf = (change: object, given: OwnTable | null = null) => {
  const document = { ...whole, data: { ...whole.data, table: { ...whole.data.table, ...change } } };
  return parseExperiment(JSON.stringify(document), given).problems.map(formatProblem);
};

/** A described table with rows of any numbers. */
const arbitraryRows: fc.Arbitrary<OwnTable> = arbitraryTable.chain(
  ({ name, columns, target, task, classNames, numRows: described }) => {
    const numRows = 10 + (described % 15);
    const number = fc.double({ min: -MAX_NUMBER, max: MAX_NUMBER, noNaN: true }).map((x) => x + 0);
    const cell = task === "real" ? number : fc.nat({ max: classNames.length - 1 });
    return fc
      .tuple(
        fc.array(number, {
          minLength: numRows * columns.length,
          maxLength: numRows * columns.length,
        }),
        fc.array(cell, { minLength: numRows, maxLength: numRows }),
      )
      .map(([values, targets]) => ({
        ...{ name, columns, target, task, classNames, numRows },
        values: Float64Array.from(values),
        targets: Float64Array.from(targets),
      }));
  },
);

describe("a document that travels with its rows", () => {
  it("gives back the experiment and the table, to the bit, for any table", () => {
    fc.assert(
      fc.property(arbitraryRows, (own) => {
        const on = onTable(own);
        const text = JSON.stringify(withInlineRows(on, own));
        expect(parseExperiment(text)).toEqual({ experiment: on, table: own, problems: [] });
      }),
    );
  });

  it("needs no fingerprint and no count beside the rows", () => {
    const { id, numRows, ...rest } = whole.data.table;
    expect([id, numRows]).toEqual([described().id, 12]);
    const document = { seed: 7, data: { source: "own", table: rest } };
    const parsed = parseExperiment(JSON.stringify(document));
    expect(parsed).toEqual({ experiment, table, problems: [] });
  });

  it("is refused where the rows are not those described", () => {
    const { id } = described();
    const { rows } = whole.data.table;
    expect(sentencesOf({ id: "0123456789abcdef", numRows: 13 })).toEqual([
      `data.table.id must be ${id}, the fingerprint of the rows, or be left out, got "0123456789abcdef"`,
      "data.table.numRows must be 12, the number of rows, or be left out, got 13",
    ]);
    expect(sentencesOf({ rows: [[1, 2, 3], ...rows.slice(1)] })).toEqual([
      "data.table.rows[0][2] must be the index of a class, from 0 to 1, got 3",
    ]);
    expect(sentencesOf({ rows: 5 })).toEqual([
      "data.table.rows must be a list of 10 to 20,000 rows, got 5",
    ]);
  });

  it("takes rows from elsewhere where it holds none", () => {
    expect(sentencesOf({ rows: undefined }, table)).toEqual([]);
    const other = ownTable({}, 1);
    expect(sentencesOf({ rows: undefined }, other)).toEqual([
      expect.stringMatching(
        /^data\.table\.id must be [0-9a-f]{16}, the fingerprint of the table given; leave data\.table out/,
      ),
    ]);
    expect(sentencesOf({}, table)).toEqual([
      "data.table.rows must be left out where a table is given",
    ]);
    const bare = parseExperiment('{ "data": { "source": "own" } }', other);
    expect(bare.experiment).toEqual(onTable(other));
    expect(bare.table).toBe(other);
    expect(parseExperiment("{}", other).problems.map(formatProblem)).toEqual([
      "data.source must be own where a table is given",
    ]);
  });

  it("is left as it is where it holds no rows, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(takeRows(input)).toEqual({ document: input, table: null, problems: [] });
      }),
    );
  });
});

describe("a link with rows", () => {
  it("opens with them, and without them as the same experiment", () => {
    const { hash } = encodeWithRows(experiment, table, "test-points");
    expect(readLink(hash!)).toMatchObject({ experiment, table, view: "test-points", dropped: [] });
    const { table: none, ...decoded } = decodeLink(hash!);
    expect(none).toBeUndefined();
    expect(decoded).toMatchObject({ experiment, holdsRows: true, dropped: [] });
  });

  it("is written for few rows only, and never by itself", () => {
    const large = ownTable({ numRows: 500 });
    expect(encodeWithRows(onTable(large), large).problem).toMatch(
      /^“leaves” is too large for a link: a link holds at most 4,000 characters, and its rows are [\d,]+ characters\.$/,
    );
    const huge = ownTable({ numRows: 2000 });
    expect(encodeWithRows(onTable(huge), huge).problem).toMatch(/its rows are 6,000 numbers\.$/);
    expect(decodeLink(encodeExperiment(experiment)).holdsRows).toBeUndefined();
    expect(encodeWithRows(experiment, table).hash!.length).toBeLessThan(1000);
  });

  it("keeps the rows that a cut leaves, and says so", () => {
    const { hash } = encodeWithRows(experiment, table);
    const { dropped, table: left } = readLink(hash!.slice(0, -60));
    expect(dropped.map(formatProblem)[0]).toBe(
      "the link is cut off or damaged; what could be read of it was kept",
    );
    expect(left === undefined || left.numRows < 12).toBe(true);
  });
});
