import { describe, expect, it } from "vitest";

import { DEFAULT_EXPERIMENT, withDefaults } from "../../../../src/core/experiment/defaults";
import { formatProblem } from "../../../../src/core/experiment/problem";
import { documentText } from "../../../../src/core/export/documentText";
import { fileName } from "../../../../src/core/export/fileName";
import { readDocument } from "../../../../src/core/export/import/readDocument";

describe("a document", () => {
  it("is read back as it was written", () => {
    const experiment = withDefaults({
      seed: 5,
      data: { source: "moons", noise: 12.5 },
      network: { hidden: [3, { units: 4, activation: "sine" }] },
      variants: [{ name: "a, b", training: { learningRate: 0.03 } }],
    });
    const { experiment: read, problems } = readDocument(documentText(experiment, null));
    expect(problems).toEqual([]);
    expect(read).toEqual(experiment);
  });

  it("is found in a result too", () => {
    const result = JSON.stringify({ experiment: DEFAULT_EXPERIMENT, networks: [] });
    expect(readDocument(result).experiment).toEqual(DEFAULT_EXPERIMENT);
  });

  it("that is wrong has every problem named", () => {
    const text = JSON.stringify({ version: 1, seed: -1, replicates: 99, colour: "red" });
    const { experiment, problems } = readDocument(text);
    expect(experiment).toBeNull();
    const sentences = problems.map(formatProblem).join("\n");
    for (const path of ["seed", "replicates", "colour"]) expect(sentences).toContain(path);
    expect(readDocument("{").problems.map(formatProblem).join()).toContain("must be JSON");
  });
});

describe("fileName", () => {
  it.each([
    [
      ["Spiral", "tanh", "r1", "epoch 120"],
      "py",
      "gradient-playground-spiral-tanh-r1-epoch-120.py",
    ],
    [["", "x₁², ReLU & more"], "csv", "gradient-playground-x12-relu-more.csv"],
    [["../../etc/passwd", "é"], "json", "gradient-playground-etc-passwd-e.json"],
    [["ж"], "svg", "gradient-playground.svg"],
  ])("of %j", (parts, extension, name) => {
    expect(fileName(parts, extension)).toBe(name);
  });

  it("is never long", () => {
    expect(fileName(["n".repeat(500)], "json").length).toBeLessThan(130);
  });
});
