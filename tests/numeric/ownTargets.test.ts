import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it, onTestFinished } from "vitest";

import { finish } from "../../src/core/data/own/finish";
import { makeOwnTable } from "../../src/core/data/own/makeOwnTable";
import type { OwnTable } from "../../src/core/data/own/OwnTable";
import { readCsv } from "../../src/core/data/own/readCsv";
import { changeToOwn } from "../../src/core/experiment/changeSource";
import { DEFAULT_EXPERIMENT, withDefaults } from "../../src/core/experiment/defaults";
import { predictRows } from "../../src/core/export/predictRows";
import { uniform } from "../../src/core/data/uniform";
import { makeRng } from "../../src/core/math/rng";
import { networkLayers } from "../../src/core/network/layers";
import { described } from "../unit/core/data/own/ownTable";
import { runCommand } from "./cli/runCommand";
import { useSession } from "./session/useSession";

/** Prices from 100 to 900 by area and age, with a bend and no noise. */
function pricesCsv(): string {
  const rng = makeRng(5, 0, "points");
  const rows = Array.from({ length: 200 }, () => {
    const [area, age] = [uniform(rng, 20, 140), uniform(rng, 0, 60)];
    const price = 100 + 800 * (area / 140) * (1 - (age / 60) * (1 - area / 280));
    return [area.toFixed(1), age.toFixed(0), price.toFixed(0)].join();
  });
  return `area,age,price\n${rows.join("\n")}\n`;
}

function readTable(content: string): OwnTable {
  const { cells } = finish(readCsv({ name: "prices.csv", content }));
  return finish(makeOwnTable(cells!)).table!;
}

const session = useSession();

describe("a real target of some hundreds", () => {
  it("trains with the default settings on the command line, in units that its data say", async () => {
    const folder = await mkdtemp(join(tmpdir(), "own-targets-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, "prices.csv"), pricesCsv());
    const document = { replicates: 2, data: { source: "own" }, training: { epochs: 40 } };
    await writeFile(join(folder, "document.json"), JSON.stringify(document));
    const { exitCode, stdout } = await runCommand(
      ["document.json", "--table", "prices.csv", "--data"],
      folder,
    );
    expect(exitCode).toBe(0);
    const { data, networks } = JSON.parse(stdout) as {
      data: { target: { mean: number; std: number }; test: { y: number[] } }[];
      networks: { replicate: number; history: { testR2: number[] } }[];
    };
    for (const { replicate, history } of networks) {
      const { target, test } = data[replicate]!;
      expect(history.testR2.at(-1)).toBeGreaterThan(0.8);
      const prices = test.y.map((y) => y * target.std + target.mean);
      expect(Math.min(...prices)).toBeGreaterThan(99);
      expect(Math.max(...prices)).toBeGreaterThan(500);
    }
  });

  it("is shown, mapped and exported in its own units", async () => {
    const table = readTable(pricesCsv());
    const base = withDefaults({ replicates: 1, network: { hidden: [8] } });
    const experiment = changeToOwn(base, described(table));
    const { send } = session();
    const own = { id: described(table).id, values: table.values, targets: table.targets };
    const loaded = await send("load", { runId: 1, experiment, backend: "cpu", own });
    const [{ trainY, testY, targetScale }] = loaded.data as [(typeof loaded.data)[0]];
    expect([...trainY, ...testY].toSorted((a, b) => a - b)).toEqual(
      [...table.targets].toSorted((a, b) => a - b),
    );
    for (let epoch = 0; epoch < 5; epoch++) await send("step", { runId: 1, unit: "epoch" });
    const wish = { runId: 1, replicates: [0], axes: [0, 1], resolution: 4 };
    const [map] = await send("decisionMaps", wish);
    const taken = await send("networkParameters", { runId: 1, variant: 0, replicate: 0 });
    expect(taken.targetScale).toEqual(targetScale);
    const [low, high, bottom, top] = map!.extent as [number, number, number, number];
    const at = (cell: number, from: number, to: number) => from + ((cell + 0.5) / 4) * (to - from);
    const rows = Array.from({ length: 16 }, (_, i) => [
      at(i % 4, low, high),
      at(3 - Math.floor(i / 4), bottom, top),
    ]);
    const network = {
      ...({ name: "tanh", task: "real" } as const),
      ...{ features: ["area", "age"], outputs: ["price"] },
      layers: networkLayers([{ units: 8, activation: "tanh" }], 2, 1),
      ...taken,
    };
    const predicted = predictRows(network, Float64Array.from(rows.flat()));
    // Float32 outputs of some standard deviations of 200.
    map!.values.forEach((value, i) => expect(value).toBeCloseTo(predicted[i]!, 2));
    expect(Math.max(...map!.values)).toBeGreaterThan(400);
    expect(DEFAULT_EXPERIMENT.data.standardize).toBe(true);
  });
});
