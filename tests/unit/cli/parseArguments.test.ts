import { describe, expect, it } from "vitest";

import { parseArguments } from "../../../src/cli/parseArguments";

describe("parseArguments", () => {
  it("takes a file alone, on the cpu backend, to standard output, with nothing extra", () => {
    expect(parseArguments(["a.json"])).toEqual({
      kind: "train",
      arguments: {
        file: "a.json",
        table: null,
        epochs: null,
        backend: "cpu",
        hasWeights: false,
        hasData: false,
        hasLayers: false,
        out: null,
      },
    });
  });

  it("takes every option, before the file and after it", () => {
    const args = [
      "--weights",
      "--table",
      "own.csv",
      "--epochs",
      "7",
      "-",
      "--backend=wasm",
      "--data",
      "--layers",
      "--out",
      "r.json",
    ];
    expect(parseArguments(args)).toEqual({
      kind: "train",
      arguments: {
        file: "-",
        table: "own.csv",
        epochs: 7,
        backend: "wasm",
        hasWeights: true,
        hasData: true,
        hasLayers: true,
        out: "r.json",
      },
    });
  });

  it("returns every problem with rule and value at once", () => {
    const has =
      "which has --table, --epochs, --backend, --weights, --data, --layers, --out, --help";
    const args = [
      "--epochs",
      "abc",
      "--backend",
      "webgl",
      "--foo",
      "--weights=yes",
      "--out",
      "",
      "--table",
    ];
    expect(parseArguments(args)).toEqual({
      kind: "wrong",
      problems: [
        "FILE must be one path, or - for standard input, got 0",
        "--epochs must be an integer from 1 to 100000, got abc",
        "--backend must be cpu or wasm, got webgl",
        `--foo is no option of the command, ${has}`,
        "--weights must have no value, got yes",
        "--out must be a path, got an empty one",
        "--table must be a path, got no value",
      ],
    });
  });

  it.each([
    [["--out"], "--out must be a path, got no value"],
    [["--out", "--weights"], "--out must be a path, got --weights"],
    [["--epochs"], "--epochs must be an integer from 1 to 100000, got no value"],
    [["-x"], "-x is no option of the command"],
    [["--toString=1"], "--toString is no option of the command"],
  ])("refuses %j", (args, problem) => {
    expect(parseArguments(["a.json", ...args])).toEqual({
      kind: "wrong",
      problems: [expect.stringContaining(problem)],
    });
  });

  it("takes --help before anything that is wrong, but not as a file after --", () => {
    expect(parseArguments(["--epochs", "abc", "--help"])).toEqual({ kind: "help" });
    expect(parseArguments(["--", "--help"])).toMatchObject({ arguments: { file: "--help" } });
  });

  it.each(["1.5", "100001", "many", "", "Infinity", "1e2", "-1", "0"])(
    "refuses '%s' epochs",
    (epochs) => {
      expect(parseArguments(["a.json", `--epochs=${epochs}`])).toMatchObject({
        kind: "wrong",
        problems: [expect.stringContaining("--epochs must be an integer from 1 to 100000")],
      });
    },
  );
});
