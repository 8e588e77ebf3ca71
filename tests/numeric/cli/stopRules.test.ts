import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { runCommand } from "./runCommand";
import type { Result } from "./resultOf";

const DOCUMENT = {
  replicates: 1,
  data: { examples: 40 },
  network: { hidden: [4] },
  training: { epochs: 30 },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stop-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function train(document: object) {
  const file = join(folder, "document.json");
  await writeFile(file, JSON.stringify(document));
  const { stdout, stderr, exitCode } = await runCommand([file], folder);
  expect(exitCode).toBe(0);
  const result = JSON.parse(stdout) as Result & { stopped?: { rule: string; epoch: number } };
  return { result, stderr, losses: result.networks[0].history.testLoss };
}

describe("the command line's stop rules", () => {
  it("end training where the test loss says so, with all epochs up to there in the result", async () => {
    const whole = await train(DOCUMENT);
    expect(whole.result.stopped).toBeUndefined();
    const epoch = 12;
    // The loss of one epoch, at or below which an earlier one may have been.
    const at = whole.losses[epoch]!;
    const first = whole.losses.findIndex((loss, i) => i > 0 && loss! <= at);
    const { result, losses } = await train({ ...DOCUMENT, stop: { testLoss: at } });
    expect(result.stopped).toEqual({ rule: "testLoss", epoch: first });
    expect(losses).toEqual(whole.losses.slice(0, first + 1));
  });

  it("leave seconds aside, and say so", async () => {
    const { result, stderr, losses } = await train({ ...DOCUMENT, stop: { seconds: 1 } });
    expect(losses).toHaveLength(31);
    expect(result.stopped).toBeUndefined();
    expect(stderr).toContain("stop.seconds is passed over: no result depends on the clock");
  });
});
