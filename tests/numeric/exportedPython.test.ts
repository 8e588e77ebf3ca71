import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ACTIVATIONS } from "../../src/core/activations/activations";
import type { ActivationId } from "../../src/core/experiment/Experiment";
import type { ExportedNetwork } from "../../src/core/export/ExportedNetwork";
import { predictRows } from "../../src/core/export/predictRows";
import { makeKerasText } from "../../src/core/export/python/makeKerasText";
import { makeTorchText } from "../../src/core/export/python/makeTorchText";
import { requirePython } from "../setup/findPython";
import { makeExportedNetwork, type ExportWish } from "../unit/core/export/makeExportedNetwork";

const CASES: Readonly<Record<string, ExportWish>> = {
  ...Object.fromEntries(
    (Object.keys(ACTIVATIONS) as ActivationId[]).map((id) => [id, { activations: [id, id] }]),
  ),
  batch: { cures: { normalization: "batch", dropout: 0.2 }, isStandardized: true },
  batchResidual: {
    activations: ["sine", "relu"],
    cures: { normalization: "batch", residual: true },
  },
  layerResidual: { cures: { normalization: "layer", residual: true }, task: "real" },
  large: { width: 100, cures: { residual: true, normalization: "batch" }, isStandardized: true },
  noHidden: { activations: [] },
  standardizedTarget: {
    ...{ task: "real", isStandardized: true },
    targetScale: { mean: 512.5, std: 203 },
  },
};

/** Names as own data may have them. */
const NASTY = ['a "quoted" \\ name', "line\nbreak", '"""', "\u2028\uD800\u{1F600}#"];

/**
 * Prints the bytes of the weights, big first, as Python itself reads them from the text; nothing of the text runs but
 * the value of WEIGHTS and the decoding that it asks for.
 */
const READ_WEIGHTS = `
import ast, base64, struct, sys

def decode(text, *shape):
    data = base64.b64decode(text)
    return list(struct.unpack(f"<{len(data) // 4}f", data))

def flat(value):
    return [n for entry in value for n in flat(entry)] if isinstance(value, list) else [value]

for node in ast.parse(open(sys.argv[1], encoding="utf-8").read()).body:
    if isinstance(node, ast.Assign) and node.targets[0].id == "WEIGHTS":
        weights = eval(compile(ast.Expression(node.value), "weights", "eval"), {"decode": decode})
        numbers = flat(list(weights.values()))
        print(struct.pack(f">{len(numbers)}f", *numbers).hex())
`;

describe.each([
  ["Keras", makeKerasText],
  ["PyTorch", makeTorchText],
])("the %s text", (framework, make) => {
  const python = requirePython();
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "exported-python-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (name: string, wish: ExportWish) => {
    const { network, rows } = makeExportedNetwork(wish);
    const named = { ...network, name: NASTY.join(), features: NASTY.slice(0, 3) };
    const text = make(named, { features: rows, predictions: predictRows(network, rows) });
    const path = join(folder, `${name}.py`);
    writeFileSync(path, text);
    return path;
  };

  it("compiles for every activation and cure, whatever the names", () => {
    const paths = Object.entries(CASES).map(([name, wish]) => write(name, wish));
    const { status, stderr } = spawnSync(python, ["-W", "error", "-m", "py_compile", ...paths], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it.each(["batch", "layerResidual", "large"])(
    "has the weights of the network for Python: %s",
    (name) => {
      const script = join(folder, "read.py");
      writeFileSync(script, READ_WEIGHTS);
      const args = [script, write(name, CASES[name]!)];
      const { stdout, stderr } = spawnSync(python, args, { encoding: "utf8", maxBuffer: 2 ** 24 });
      expect(stderr).toBe("");
      const { layers, parameters } = makeExportedNetwork(CASES[name]).network;
      const { weights, biases, gammas, betas, means, variances } = parameters;
      const numbers = layers.flatMap((_, l) =>
        [weights, biases, gammas, betas, means, variances].flatMap((lists) => [...lists[l]!]),
      );
      const bytes = Buffer.alloc(4 * numbers.length);
      numbers.forEach((value, i) => bytes.writeFloatBE(value, 4 * i));
      expect(stdout.trim() === bytes.toString("hex"), `${framework} ${name}`).toBe(true);
    },
  );
});

/** Where Python finds what stands in for the frameworks, which are too large to install for a test. */
const STAND_INS = join(import.meta.dirname, "python");

describe.each([
  ["Keras", makeKerasText],
  ["PyTorch", makeTorchText],
])("the %s program, run", (framework, make) => {
  const python = requirePython();

  /** What the program says is the largest difference from `predictions`, and all that it prints. */
  function run(network: ExportedNetwork, rows: Float64Array, predictions: Float64Array) {
    const { status, stdout, stderr } = spawnSync(python, ["-W", "error", "-"], {
      input: make(network, { features: rows, predictions }),
      encoding: "utf8",
      env: { ...process.env, PYTHONPATH: STAND_INS, PYTHONDONTWRITEBYTECODE: "1" },
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    return { stdout, difference: Number(/^largest difference: (\S+)$/m.exec(stdout)![1]) };
  }

  it.each(Object.entries(CASES))("predicts what the page does: %s", (_, wish) => {
    const { network, rows } = makeExportedNetwork(wish);
    const { stdout, difference } = run(network, rows, predictRows(network, rows));
    // Float32 weights, and PAGE in as many digits; a real target in standard deviations.
    expect(difference / network.targetScale.std).toBeLessThan(1e-5);
    expect(stdout.match(new RegExp(`^row \\d+: ${framework} `, "gm"))).toHaveLength(20);
  });

  it("says how far it is from other predictions", () => {
    const { network, rows } = makeExportedNetwork({ task: "real" });
    const predictions = predictRows(network, rows);
    predictions[7]! += 0.25;
    expect(run(network, rows, predictions).difference).toBeCloseTo(0.25, 5);
  });
});
