import { beforeAll, describe, expect, it } from "vitest";

import { DATA_SOURCES } from "../../src/core/data/dataSources";
import { sourceOf } from "../../src/core/data/sourceOf";
import { computeFeatures } from "../../src/core/data/features";
import { parseTable } from "../../src/core/data/parseTable";
import { withDefaults } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { forward } from "../../src/core/network/referenceNetwork";
import { planStacks } from "../../src/engine/stack/planStacks";
import { Run } from "../../src/engine/Run";
import { makeRunMaterial } from "../../src/engine/RunMaterial";
import { readDataFile } from "./dataFile";
import { useNodeBackend } from "./useNodeBackend";
import { worstError } from "./worstError";

const RESOLUTION = 6;

/** Probabilities, or real outputs, of float32 networks against float64. */
const TOLERANCE = { absolute: 2e-6 };

async function mapsOf(
  experiment: Experiment,
  replicates: readonly number[],
  axes: readonly number[] = [0, 1],
) {
  const source = sourceOf(experiment.data);
  const table =
    source.kind === "table" ? parseTable(await readDataFile(source.file), source) : null;
  const run = new Run(makeRunMaterial(experiment, table));
  for (let i = 0; i < 30; i++) run.advance();
  await run.settle();
  const maps = await run.maps({ replicates, axes, resolution: RESOLUTION });
  const parameters = await run.parameters();
  const { data } = run;
  run.dispose();
  return { maps, parameters, data };
}

/** The network's output, float64, at the point `(first, second)` of the plane of its first two raw columns. */
function outputAt(
  experiment: Experiment,
  { parameters, data }: Awaited<ReturnType<typeof mapsOf>>,
  variant: number,
  replicate: number,
  columns: Float64Array,
): number[] {
  const member = planStacks(experiment)
    .flatMap(({ members }) => members)
    .find((one) => one.variant === variant && one.replicate === replicate)!;
  const source = sourceOf(experiment.data);
  const { featureMean, featureStd } = data[replicate];
  const features = computeFeatures({ numExamples: 1, columns }, experiment.data.features, source);
  const x = features.map((feature, f) => (feature - featureMean[f]) / featureStd[f]);
  const n = variant * experiment.replicates + replicate;
  const outputs = [...forward(member.layers, parameters[n], x).a.at(-1)!];
  if (source.task === "real") return outputs;
  const exponentials = outputs.map(Math.exp);
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}

describe.each(["cpu", "wasm"] as const)("a decision map on %s", (backend) => {
  beforeAll(() => useNodeBackend(backend));

  it.each([
    {
      what: "probabilities of two classes over engineered features",
      experiment: withDefaults({
        replicates: 3,
        data: { examples: 60, features: ["x1", "x2", "x1x2", "sinX1"] },
        network: { hidden: [6, 5] },
        variants: [{ name: "a" }, { name: "other stack", network: { hidden: [4] } }],
      }),
    },
    {
      what: "real outputs",
      experiment: withDefaults({
        replicates: 3,
        data: { source: "bumps", examples: 60, standardize: false },
        network: { hidden: [6] },
        training: { learningRate: 0.02 },
        variants: [{ name: "a" }, { name: "b", network: { activation: "relu" } }],
      }),
    },
  ])("shows the network's $what, rows from the top down", async ({ experiment }) => {
    const seen = await mapsOf(experiment, [2, 0]);
    expect(seen.maps.map(({ variant, replicate }) => [variant, replicate])).toEqual([
      [0, 2],
      [1, 0],
    ]);
    for (const { variant, replicate, extent, values, resolution } of seen.maps) {
      expect(resolution).toBe(RESOLUTION);
      expect(extent).toEqual([-6, 6, -6, 6]);
      const expected: number[] = [];
      for (let row = 0; row < RESOLUTION; row++)
        for (let column = 0; column < RESOLUTION; column++) {
          // Cells of side 2: their centres lie at -5, -3 ... 5.
          const point = Float64Array.of(-5 + 2 * column, 5 - 2 * row);
          expected.push(...outputAt(experiment, seen, variant, replicate, point));
        }
      expect(worstError(values, expected, TOLERANCE)).toBeLessThanOrEqual(1);
    }
  });

  it("spans the range of two columns of a real set, and a margin", async () => {
    const features = ["petal_length_cm", "petal_width_cm"];
    const experiment = withDefaults({
      replicates: 1,
      data: { source: "iris", features },
      network: { hidden: [4] },
    });
    const seen = await mapsOf(experiment, [0], [2, 3]);
    const [{ extent, values }] = seen.maps;
    // Fisher's petals are 1.0 to 6.9 cm long and 0.1 to 2.5 wide; the margin is 8% of the range.
    // They are the third and the fourth column.
    const expected = [1 - 0.08 * 5.9, 6.9 + 0.08 * 5.9, 0.1 - 0.08 * 2.4, 2.5 + 0.08 * 2.4];
    expect(worstError(extent, expected, { absolute: 1e-6 })).toBeLessThanOrEqual(1);
    expect(values).toHaveLength(RESOLUTION * RESOLUTION * 3);
    // The top left cell: short petals that are wide.
    const { columns } = DATA_SOURCES.iris;
    const point = new Float64Array(columns.length);
    point[columns.indexOf("petal_length_cm")] = extent[0] + (extent[1] - extent[0]) / 12;
    point[columns.indexOf("petal_width_cm")] = extent[3] - (extent[3] - extent[2]) / 12;
    const first = outputAt(experiment, seen, 0, 0, point);
    expect(worstError(values.slice(0, 3), first, TOLERANCE)).toBeLessThanOrEqual(1);
  });

  it.each([true, false])(
    "holds the features that are on no axis at their train mean, standardized %s",
    async (standardize) => {
      const experiment = withDefaults({
        replicates: 2,
        data: { source: "iris", standardize },
        network: { hidden: [4] },
      });
      const seen = await mapsOf(experiment, [1], [3, 1]);
      const [{ axes, extent, values }] = seen.maps;
      expect(axes).toEqual([3, 1]);
      const { raw, numExamples } = seen.data[1].train;
      const point = new Float64Array(4);
      raw.forEach((value, i) => (point[i % 4] += value / numExamples));
      const at = (axis: number, share: number) =>
        extent[2 * axis] + share * (extent[2 * axis + 1] - extent[2 * axis]);
      // The second cell of the last row: its middle is a quarter along the first axis of six cells, a twelfth up.
      point[3] = at(0, 1.5 / RESOLUTION);
      point[1] = at(1, 0.5 / RESOLUTION);
      const cell = 3 * (RESOLUTION * (RESOLUTION - 1) + 1);
      const expected = outputAt(experiment, seen, 0, 1, point);
      expect(worstError(values.slice(cell, cell + 3), expected, TOLERANCE)).toBeLessThanOrEqual(1);
    },
  );

  it("runs along one column, the other coordinate of the plane at its mean", async () => {
    const experiment = withDefaults({
      replicates: 1,
      data: { source: "bumps", examples: 60, features: ["x1", "x1x2"] },
      network: { hidden: [6] },
    });
    const seen = await mapsOf(experiment, [0], [0]);
    const [{ axes, extent, values }] = seen.maps;
    expect([axes, extent]).toEqual([[0], [-6, 6]]);
    expect(values).toHaveLength(RESOLUTION);
    const { raw, numExamples } = seen.data[0].train;
    let mean = 0;
    for (let i = 1; i < raw.length; i += 2) mean += raw[i] / numExamples;
    const expected = [-5, -3, -1, 1, 3, 5].flatMap((x1) =>
      outputAt(experiment, seen, 0, 0, Float64Array.of(x1, mean)),
    );
    expect(worstError(values, expected, TOLERANCE)).toBeLessThanOrEqual(1);
  });
});
