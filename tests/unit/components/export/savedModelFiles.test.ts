import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { savedModelFiles } from "../../../../src/components/export/savedModelFiles";

const bytes = (text: string) => new TextEncoder().encode(text);
const model = (...paths: string[]) =>
  bytes(JSON.stringify({ weightsManifest: [{ paths, weights: [] }] }));
const weightsOf = (files: Parameters<typeof savedModelFiles>[0]) => {
  const saved = savedModelFiles(files);
  return saved.problem === null ? [...new Uint8Array(saved.weights)] : saved.problem;
};

describe("savedModelFiles", () => {
  it("joins the weight files in the order in which the model names them", () => {
    const files = [
      { name: "group1-shard2of2.bin", bytes: Uint8Array.of(3, 4) },
      { name: "model.json", bytes: model("group1-shard1of2.bin", "group1-shard2of2.bin") },
      { name: "group1-shard1of2.bin", bytes: Uint8Array.of(1, 2) },
    ];
    expect(weightsOf(files)).toEqual([1, 2, 3, 4]);
  });

  it("finds them in a zip file, in a folder there, beside other files", () => {
    const zip = zipSync({
      "saved/model.json": model("./weights.bin"),
      "saved/weights.bin": Uint8Array.of(7),
      "saved/notes.txt": bytes("{"),
    });
    expect(weightsOf([{ name: "network.zip", bytes: zip }])).toEqual([7]);
  });

  it("takes another JSON file for the model where none is called so", () => {
    const files = [
      { name: "my network.json", bytes: model("w.bin") },
      { name: "w.bin", bytes: Uint8Array.of(9) },
    ];
    expect(weightsOf(files)).toEqual([9]);
  });

  it.each([
    {
      files: [{ name: "weights.bin", bytes: Uint8Array.of(1) }],
      problem: "There must be a model.json, or a zip file that holds one.",
    },
    {
      files: [{ name: "model.json", bytes: model("weights.bin") }],
      problem: "model.json names the weight file weights.bin, which must be chosen with it.",
    },
    { files: [{ name: "model.json", bytes: bytes("{") }], problem: "model.json must be JSON" },
    {
      files: [{ name: "half.zip", bytes: zipSync({ "model.json": model() }).slice(0, 40) }],
      problem: "half.zip must be a whole zip file",
    },
  ])("says what is missing: $problem", ({ files, problem }) => {
    expect(weightsOf(files)).toContain(problem);
  });

  it("does not unpack more than a network can be", () => {
    // 2 MB of zeros in some 2 kB.
    const zip = zipSync({ "model.json": model("w.bin"), "w.bin": new Uint8Array(2e6) });
    const saved = savedModelFiles([{ name: "bomb.zip", bytes: zip }], 1e6);
    expect(saved.problem).toBe("bomb.zip must hold at most 1 MB.");
  });
});
