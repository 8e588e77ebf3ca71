import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseCsv } from "../../../../src/core/data/parseCsv";
import { historyToCsv } from "../../../../src/core/export/csv/historyToCsv";
import { layersToCsv } from "../../../../src/core/export/csv/layersToCsv";
import type { NetworkResult } from "../../../../src/core/export/csv/NetworkResult";
import { writeCsv } from "../../../../src/core/export/csv/writeCsv";

describe("writeCsv", () => {
  it("ends every row in CRLF and quotes where RFC 4180 asks for it", () => {
    expect(
      writeCsv([
        ["a", "b,c", 'd"e', "f\ng"],
        [1, -2.5, 1e-7, null],
      ]),
    ).toBe('a,"b,c","d""e","f\ng"\r\n1,-2.5,1e-7,\r\n');
  });

  // The characters by which OWASP's page on CSV injection says that a formula begins.
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])(
    "makes a formula a text: %j",
    (text) => {
      const [[cell]] = parseCsv(writeCsv([[text]])) as [[string]];
      expect(cell).toBe(`'${text}`);
    },
  );

  it("leaves numbers numbers, negative ones too", () => {
    expect(writeCsv([[-1, -1e-12, 0]])).toBe("-1,-1e-12,0\r\n");
  });

  it("leaves cells empty that have no number", () => {
    expect(writeCsv([[NaN, Infinity, -Infinity, null]])).toBe(",,,\r\n");
  });

  it("never writes an empty line", () => {
    expect(writeCsv([[""], [null], ["x"]])).toBe('""\r\n""\r\nx\r\n');
  });

  it("is read back as it was, but for the apostrophe before a formula", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', ",", "\r\n", "=", "-x", " "));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }));
    fc.assert(
      fc.property(rows, (given) => {
        const harmless = given.map((row) =>
          row.map((text) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)),
        );
        expect(parseCsv(writeCsv(given))).toEqual(harmless);
      }),
    );
  });
});

const NETWORKS: readonly NetworkResult[] = [
  {
    variant: "=HYPERLINK(1)",
    replicate: 0,
    history: {
      epoch: [0, 1],
      trainLoss: [0.7, null],
      testLoss: [0.75, 0.5],
      trainAccuracy: [0.5, 1],
      testAccuracy: [0.25, 0.5],
      testR2: [null, null],
    },
    layers: {
      epoch: [0],
      deltaRms: [[0.1, 0.2]],
      weightGradientRms: [[1, 2]],
      activationMean: [[-0.5, 0]],
      activationStd: [[1, 1]],
      saturated: [[0.25, null]],
      dead: [[0, null]],
      updateRatio: [[null, null]],
    },
  },
  {
    variant: "tanh, wide",
    replicate: 1,
    history: {
      epoch: [0],
      trainLoss: [1],
      testLoss: [2],
      trainAccuracy: [null],
      testAccuracy: [NaN],
      testR2: [-0.5],
    },
  },
];

describe("historyToCsv", () => {
  it("has a row for each network and epoch", () => {
    expect(historyToCsv(NETWORKS).split("\r\n")).toEqual([
      "variant,replicate (from 1),epoch,trainLoss,testLoss,trainAccuracy,testAccuracy,testR2",
      "'=HYPERLINK(1),1,0,0.7,0.75,0.5,0.25,",
      "'=HYPERLINK(1),1,1,,0.5,1,0.5,",
      '"tanh, wide",2,0,1,2,,,-0.5',
      "",
    ]);
  });
});

describe("layersToCsv", () => {
  it("has a row for each network, epoch and layer, of the networks that have statistics", () => {
    expect(layersToCsv(NETWORKS).split("\r\n")).toEqual([
      "variant,replicate (from 1),epoch,layer,deltaRms,weightGradientRms,activationMean,activationStd,saturated,dead,updateRatio",
      "'=HYPERLINK(1),1,0,1,0.1,1,-0.5,1,0.25,0,",
      "'=HYPERLINK(1),1,0,2,0.2,2,0,1,,,",
      "",
    ]);
  });
});
