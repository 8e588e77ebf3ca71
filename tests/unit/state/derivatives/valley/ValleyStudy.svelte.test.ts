import { describe, expect, it } from "vitest";

import { withDefaults } from "../../../../../src/core/experiment/defaults";
import { ValleyStudy } from "../../../../../src/state/derivatives/valley/ValleyStudy.svelte";
import { RunMonitor } from "../../../../../src/state/run/RunMonitor.svelte";
import { FakeEngine } from "../../run/fakeEngine";
import { evaluation, progress } from "../../run/reports";
import { until } from "../../run/until";
import { fakeLossMap, fakePoint } from "./fakeLossMap";

/** Two variants of two replicates. */
const EXPERIMENT = withDefaults({
  replicates: 2,
  network: { hidden: [3] },
  variants: [{ name: "one" }, { name: "two", training: { learningRate: 0.25 } }],
});

/** A station that is open, its first maps taken; time goes on only by `tick()`. */
async function study(settings: Record<string, string> = {}) {
  const engine = new FakeEngine();
  let step = 0;
  engine.onlossmap = (params) => fakeLossMap(params, step);
  engine.onlosspoint = () => fakePoint(step, [step / 10, 0]);
  const delayed = new Set<() => void>();
  const later = (callback: () => void) => {
    delayed.add(callback);
    return () => void delayed.delete(callback);
  };
  const nextFrame = () => Promise.resolve();
  const run = new RunMonitor(EXPERIMENT, { startEngine: engine.start, nextFrame, later });
  run.start();
  await until(() => expect(run.phase).toBe("idle"));
  const valley = new ValleyStudy(run, later, settings);
  valley.maps.open();
  await until(() => expect(valley.maps.map?.resolution).toBe(64));
  const tick = () => {
    const due = [...delayed];
    delayed.clear();
    due.forEach((callback) => callback());
  };
  const advance = (to: number) => {
    step = to;
    engine.emit(progress(1, [evaluation(Math.floor(to / 2), to, [1, 2, 3, 4])]));
  };
  return { engine, run, valley, tick, advance, asked: () => engine.asked("lossMap") };
}

describe("the valley of a network", () => {
  it("is asked for coarsely first, then finely of the same moment", async () => {
    const { valley, asked } = await study();
    const directions = {
      kind: "parameters",
      places: [
        { layer: 1, from: 0, to: 0 },
        { layer: 1, from: 1, to: 0 },
      ],
    };
    expect(asked()).toMatchObject([
      { runId: 1, variant: 0, replicate: 0, directions, reach: 2, resolution: 16 },
      { runId: 1, variant: 0, replicate: 0, directions, reach: 2, resolution: 64 },
    ]);
    expect(asked()[1].momentId).toBe(asked()[0].momentId);
    expect(asked()[1].planeId).toBe(asked()[0].planeId);
    expect(valley.losses.map(({ id }) => id)).toEqual(["crossEntropy"]);
    expect(valley.looks[0].place).toMatchObject({ value: 0.5, slopes: [0.25, -0.5] });
    expect(valley.maps.path).toHaveLength(1);
  });

  it("follows training with its trail, and is taken anew on the same plane", async () => {
    const { run, valley, tick, advance, asked } = await study();
    run.train();
    advance(3);
    await until(() => expect(run.record?.step).toBe(3));
    tick();
    await until(() => expect(asked()).toHaveLength(3));
    expect(asked()[2].resolution).toBe(16);
    expect(asked()[2].planeId).toBe(asked()[0].planeId);
    expect(asked()[2].momentId).not.toBe(asked()[0].momentId);
    await until(() => expect(valley.maps.path.map((point) => point.step)).toEqual([0, 3]));
  });

  it("asks for nothing more once it is closed, also where an answer was on its way", async () => {
    const { run, valley, tick, advance, asked } = await study();
    valley.maps.centreHere();
    valley.maps.close();
    run.train();
    advance(3);
    await until(() => expect(run.record?.step).toBe(3));
    tick();
    valley.maps.keepUp();
    expect(asked()).toHaveLength(3);
    expect(valley.maps.map).toBeNull();
  });

  it("is laid anew through the network where it is centred, and with another network", async () => {
    const { valley, asked } = await study();
    valley.maps.centreHere();
    await until(() => expect(asked()).toHaveLength(4));
    expect(asked()[2].planeId).toBeGreaterThan(asked()[0].planeId);
    valley.choice.chooseVariant(1);
    valley.changed();
    expect(valley.maps.map).toBeNull();
    await until(() => expect(valley.maps.map).toMatchObject({ variant: 1, resolution: 64 }));
    expect(valley.variant?.training.learningRate).toBe(0.25);
  });

  it("is looked at from another place by its own numbers", async () => {
    const { valley } = await study();
    valley.lookAt([1, -1]);
    // 0.5 + 0.25 a - 0.5 b at (1, -1).
    const [{ place, slices }] = valley.looks;
    expect(place.value).toBeCloseTo(1.25, 5);
    expect(place.slopes[0]).toBeCloseTo(0.25, 5);
    expect(place.slopes[1]).toBeCloseTo(-0.5, 5);
    expect(place.isNetwork).toBe(false);
    const [x, y] = slices[0].points[32];
    expect(y).toBeCloseTo(0.5 + 0.25 * x + 0.5, 4);
    valley.lookAtNetwork();
    expect(valley.looks[0].place.isNetwork).toBe(true);
  });

  it("compares both losses in parts of chance", async () => {
    const { valley } = await study();
    valley.choice.showLosses("both");
    const [entropy, squared] = valley.losses;
    // Two classes, each half of the examples: ln 2, and (1 - 1/2) / 2.
    expect(entropy.chance).toBeCloseTo(Math.LN2, 6);
    expect(squared.chance).toBeCloseTo(0.25, 6);
    expect(valley.looks[0].place.value).toBeCloseTo(0.5 / Math.LN2, 6);
    expect(valley.looks[1].place.value).toBeCloseTo(0.125 / 0.25, 6);
    expect(entropy.automatic).toEqual([0.25, -0.5]);
  });

  it("keeps its choices in the link, and reads them again", async () => {
    const { valley } = await study({ v: "2", r: "2", a: "2-3-1", b: "1-b-2", reach: "2.5" });
    expect(valley.choice.settings).toEqual({
      v: "2",
      r: "2",
      a: "2-3-1",
      b: "1-b-2",
      reach: "2.5",
    });
    valley.choice.span("random");
    valley.choice.drawAgain();
    valley.choice.showLosses("both");
    const settings = { v: "2", r: "2", d: "random", n: "2", reach: "1", loss: "both" };
    expect(valley.choice.settings).toEqual(settings);
    const again = await study(settings);
    expect(again.valley.choice.settings).toEqual(settings);
    expect(again.asked()[0].directions).toEqual({ kind: "random", draw: 1 });
  });

  it("takes what a link says wrongly as near as there is", async () => {
    const { valley } = await study({ v: "9", r: "x", a: "7-90-90", b: "?", reach: "1e9" });
    expect(valley.choice.settings).toEqual({ v: "2", r: "1", a: "2-3-2", b: "1-2-1", reach: "50" });
  });

  it("says what the engine could not do, and does not ask for that again", async () => {
    const { engine, valley, tick, asked } = await study();
    engine.onlossmap = () => {
      throw new RangeError("network must have fewer weights");
    };
    valley.choice.span("random");
    valley.changed();
    await until(() => expect(valley.maps.error).toBe("network must have fewer weights"));
    const { length } = asked();
    tick();
    tick();
    expect(asked()).toHaveLength(length);
    engine.onlossmap = (params) => fakeLossMap(params, 0);
    valley.choice.span("weights");
    valley.changed();
    await until(() => expect(valley.maps.map).not.toBeNull());
    expect(valley.maps.error).toBeNull();
  });

  it("asks for nothing more once it is closed", async () => {
    const { valley, advance, run, tick, asked } = await study();
    valley.maps.close();
    const { length } = asked();
    advance(5);
    await until(() => expect(run.record?.step).toBe(5));
    tick();
    expect(asked()).toHaveLength(length);
  });
});
