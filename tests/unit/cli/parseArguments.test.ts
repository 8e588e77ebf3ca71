import { describe, expect, it } from "vitest";

import { parseArguments } from "../../../src/cli/parseArguments";

describe("parseArguments", () => {
  it("takes a file alone, on the cpu backend, to standard output, with nothing extra", () => {
    expect(parseArguments(["a.json"])).toEqual({
      arguments: {
        file: "a.json",
        epochs: null,
        backend: "cpu",
        hasWeights: false,
        hasData: false,
        hasLayers: false,
        out: null,
      },
      problems: [],
    });
  });

  it("takes every option, before the file and after it", () => {
    const args = [
      "--weights",
      "--epochs",
      "7",
      "-",
      "--backend=wasm",
      "--data",
      "--layers",
      "--out",
      "r.json",
    ];
    expect(parseArguments(args).arguments).toEqual({
      file: "-",
      epochs: 7,
      backend: "wasm",
      hasWeights: true,
      hasData: true,
      hasLayers: true,
      out: "r.json",
    });
  });

  it("returns every problem with rule and value at once", () => {
    expect(parseArguments(["--epochs=-1", "--backend", "gpu", "--out", ""])).toEqual({
      arguments: null,
      problems: [
        "FILE must be one path, or - for standard input, got 0",
        "--backend must be cpu or wasm, got gpu",
        "--epochs must be an integer from 1 to 100000, got -1",
        "--out must be a path, got an empty one",
      ],
    });
  });

  it.each(["1.5", "100001", "many", "", "Infinity", "1e2", "-1", "0"])(
    "refuses '%s' epochs",
    (epochs) => {
      expect(parseArguments(["a.json", `--epochs=${epochs}`])).toMatchObject({
        arguments: null,
        problems: [expect.stringContaining("--epochs must be an integer from 1 to 100000")],
      });
    },
  );

  it.each([["--fast"], ["--weights=yes"], ["--out"]])("refuses what is no option: %s", (option) => {
    const { arguments: parsed, problems } = parseArguments(["a.json", option]);
    expect(parsed).toBeNull();
    expect(problems).toEqual([expect.stringContaining(option.split("=")[0])]);
  });
});
