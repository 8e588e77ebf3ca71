import { describe, expect, it } from "vitest";

import { hasSchedule, learningRateFactor } from "../../../../src/core/training/learningRateFactor";
import { SCHEDULES, type ScheduleId } from "../../../../src/core/training/schedules/schedules";

const STEPS_PER_EPOCH = 5;
const IDS = Object.keys(SCHEDULES) as ScheduleId[];

/** The factor of an update in a training of 20 epochs of five steps. */
function factorOf(schedule: ScheduleId, step: number, warmupEpochs = 0): number {
  return learningRateFactor({ schedule, warmupEpochs, epochs: 20 }, step, STEPS_PER_EPOCH);
}

describe("a schedule", () => {
  it.each(IDS)("starts at the whole learning rate: %s", (id) => {
    expect(factorOf(id, 1)).toBe(1);
  });

  it("divides by ten at half of the epochs and at three quarters", () => {
    // Update 51 is the first after 10 of 20 epochs, 76 the first after 15.
    expect([50, 51, 75, 76, 100].map((step) => factorOf("step", step))).toEqual([
      1, 0.1, 0.1, 0.01, 0.01,
    ]);
  });

  it("follows half a cosine wave down to 0", () => {
    // (1 + cos(pi t)) / 2 at t = 1/4, 1/3 (after a third of 60 updates), 1/2.
    expect(factorOf("cosine", 26)).toBeCloseTo((2 + Math.SQRT2) / 4, 15);
    expect(
      learningRateFactor({ schedule: "cosine", warmupEpochs: 0, epochs: 12 }, 21, 5),
    ).toBeCloseTo(0.75, 15);
    expect(factorOf("cosine", 51)).toBeCloseTo(0.5, 15);
    expect(factorOf("cosine", 100)).toBeCloseTo((Math.PI / 200) ** 2, 7);
    expect(factorOf("cosine", 101)).toBe(0);
  });

  it.each(IDS)("stays where it is beyond the last epoch: %s", (id) => {
    expect([102, 1e6].map((step) => factorOf(id, step))).toEqual(Array(2).fill(factorOf(id, 101)));
  });
});

describe("a warm-up", () => {
  it("rises in equal steps from the first update, and multiplies the schedule", () => {
    // Two epochs of five updates.
    const factors = [1, 2, 9, 10, 11].map((step) => factorOf("constant", step, 2));
    expect(factors).toEqual([0.1, 0.2, 0.9, 1, 1]);
    expect(factorOf("cosine", 6, 2)).toBeCloseTo(0.6 * factorOf("cosine", 6), 15);
  });

  it("is a change of the learning rate, as every schedule but the constant one", () => {
    const isChange = (schedule: ScheduleId, warmupEpochs: number) =>
      hasSchedule({ schedule, warmupEpochs, epochs: 20 });
    expect(IDS.map((id) => isChange(id, 0))).toEqual(IDS.map((id) => id !== "constant"));
    expect(IDS.map((id) => isChange(id, 1))).toEqual(IDS.map(() => true));
  });
});
