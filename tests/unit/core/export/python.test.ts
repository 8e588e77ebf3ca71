import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { makeKerasText } from "../../../../src/core/export/python/makeKerasText";
import { makeTorchText } from "../../../../src/core/export/python/makeTorchText";
import { float32Text, float64Text } from "../../../../src/core/export/python/pythonNumbers";
import { pythonString } from "../../../../src/core/export/python/pythonString";
import { predictRows } from "../../../../src/core/export/predictRows";
import { makeExportedNetwork, type ExportWish } from "./makeExportedNetwork";

const MAKERS = { Keras: makeKerasText, PyTorch: makeTorchText };

function makeText(make: typeof makeKerasText, wish: ExportWish): string {
  const { network, rows } = makeExportedNetwork(wish);
  return make(network, { features: rows, predictions: predictRows(network, rows) });
}

/** The numbers of a value in the text, read as Python reads them: doubles, then rounded where it is a weight. */
function numbersOf(text: string, name: string): number[] {
  const start = text.indexOf(`\n${name} = `) + `\n${name} = `.length;
  const end = text.indexOf(name === "WEIGHTS" ? "\n}\n" : "\n]\n", start);
  const value = text.slice(start, end);
  const decimals = value.replaceAll(/"[^"]*":/g, "").match(/-?\d[\d.e+-]*/g) ?? [];
  return decimals.map(Number);
}

/** The float32 numbers of every `decode("""...""", ...)`. */
function decodedOf(text: string): number[] {
  return [...text.matchAll(/decode\("""\n([^"]*)\n""", /g)].flatMap(([, base64]) => {
    const bytes = Buffer.from(base64!, "base64");
    return Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i));
  });
}

/** The parameters in the order of the text: layer by layer, as Keras holds them. */
function parametersOf(wish: ExportWish): number[] {
  const { layers, parameters } = makeExportedNetwork(wish).network;
  const { weights, biases, gammas, betas, means, variances } = parameters;
  return layers.flatMap((_, l) =>
    [weights, biases, gammas, betas, means, variances].flatMap((lists) => [...lists[l]!]),
  );
}

describe.each(Object.entries(MAKERS))("the %s text", (framework, make) => {
  it.each<ExportWish & { what: string }>([
    { what: "plain" },
    { what: "batch normalization", cures: { normalization: "batch" } },
    { what: "layer normalization", cures: { normalization: "layer", residual: true } },
  ])("has the weights of the network in decimals: $what", (wish) => {
    const text = makeText(make, wish);
    expect(numbersOf(text, "WEIGHTS").map(Math.fround)).toEqual(parametersOf(wish));
    expect(text).not.toContain("decode(");
  });

  it("has those of a large network in base64", () => {
    const wish = { width: 60, activations: ["relu", "relu", "relu"] } as const;
    const text = makeText(make, wish);
    expect(decodedOf(text)).toEqual(parametersOf(wish));
    expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThan(2000);
  });

  it("has the rows exactly, the page's predictions and the standardization", () => {
    const { network, rows } = makeExportedNetwork({ isStandardized: true });
    const predictions = predictRows(network, rows);
    const text = make(network, { features: rows, predictions });
    expect(numbersOf(text, "ROWS")).toEqual([...rows]);
    expect(numbersOf(text, "PAGE").map(Math.fround)).toEqual([...Float32Array.from(predictions)]);
    expect(text).toContain("MEAN = [2015.37, 0.1, 4201.7]");
    expect(text).toContain("STD = [3.1, 0.7, 801.9]");
  });

  it("says the inputs in their order", () => {
    expect(makeText(make, {})).toContain('INPUTS = ["year", "x1Squared", "body mass"]');
  });

  it("leaves out what the network does not do", () => {
    const text = makeText(make, { activations: ["linear"], task: "real" });
    for (const word of ["MEAN", "Norm", "Dropout", "Residual", "Add(", "softmax", "base64", "Sine"])
      expect(text).not.toContain(word);
  });

  it("brings the class of an activation that the framework lacks, once", () => {
    const text = makeText(make, { activations: ["sine", "sine"] });
    expect(text.split("class Sine(")).toHaveLength(2);
  });

  it("prints in the end how far its predictions are from the page's", () => {
    expect(makeText(make, {})).toContain(`print(f"row {number}: ${framework}"`);
    expect(makeText(make, {}).trimEnd()).toMatch(
      /largest difference: \{max\(differences\):\.3g\}"\)$/,
    );
  });
});

describe("float32Text", () => {
  it("is the shortest decimal of the number, with a point or an exponent", () => {
    const values = [0.1, 1, -0, 1 / 3, 16777216, 3.4028234663852886e38, 1.401298464324817e-45];
    expect(values.map(float32Text)).toEqual([
      "0.1",
      "1.0",
      "-0.0",
      "0.33333334",
      "16777216.0",
      "3.4028235e+38",
      "1e-45",
    ]);
  });

  it("reads back as the same float32", () => {
    const anyFloat = fc.float({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(anyFloat, (value) => Object.is(Math.fround(Number(float32Text(value))), value)),
      { numRuns: 2000 },
    );
  });

  it("calls what is not finite by its name in Python", () => {
    expect([NaN, Infinity, -Infinity].map(float32Text)).toEqual([
      'float("nan")',
      'float("inf")',
      'float("-inf")',
    ]);
  });
});

describe("float64Text", () => {
  it("reads back as the same number and never as an integer", () => {
    const anyDouble = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(anyDouble, (value) => {
        const text = float64Text(value);
        return Object.is(Number(text), value) && /[.e]/.test(text);
      }),
    );
  });
});

describe("pythonString", () => {
  it("is one line in quotes that holds the text, whatever the text", () => {
    const isWhole = (code: number) => code < 0xd800 || code > 0xdfff;
    const character = fc.oneof(
      fc.constantFrom('"', "\\", "\n", "\r", "\u2028", "\0"),
      fc.integer({ min: 0, max: 0x10ffff }).filter(isWhole).map(String.fromCodePoint),
    );
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        const text = characters.join("");
        const literal = pythonString(text);
        // What JSON escapes, Python escapes alike: reading it as JSON is reading it as Python.
        return !/[\n\r]/.test(literal) && JSON.parse(literal) === text;
      }),
    );
  });

  it("replaces half a character, which Python could not print", () => {
    expect(pythonString("a\uD83Db\uDE00")).toBe('"a\uFFFDb\uFFFD"');
  });
});
