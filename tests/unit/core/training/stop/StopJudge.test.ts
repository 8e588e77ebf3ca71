import { describe, expect, it } from "vitest";

import { StopJudge } from "../../../../../src/core/training/stop/StopJudge";
import { NO_STOP, type StopSettings } from "../../../../../src/core/training/stop/StopSettings";

/** Epochs at which a judge stops a run of these median test losses, `[epoch][variant]`, from epoch 0 on. */
function stopsAt(
  rules: Partial<StopSettings>,
  losses: readonly (readonly number[])[],
  accuracies = losses.map((epoch) => epoch.map(() => NaN)),
): number[] {
  const judge = new StopJudge();
  judge.obey({ ...NO_STOP, ...rules });
  return losses.flatMap((testLoss, epoch) => {
    const stop = judge.judge({ epoch, testLoss, testAccuracy: accuracies[epoch] });
    return stop ? [stop.epoch] : [];
  });
}

const ofOne = (losses: readonly number[]) => losses.map((loss) => [loss]);

describe("StopJudge", () => {
  it("stops nothing without rules", () => {
    expect(stopsAt({}, ofOne([0.7, 0, 0, 0]))).toEqual([]);
  });

  it("stops at the first test loss at or below the rule's, and not again while it stays there", () => {
    expect(stopsAt({ testLoss: 0.5 }, ofOne([0.7, 0.6, 0.5, 0.4, 0.3]))).toEqual([2]);
  });

  it("stops again where the test loss has been above the rule's in between", () => {
    expect(stopsAt({ testLoss: 0.5 }, ofOne([0.7, 0.4, 0.6, 0.5]))).toEqual([1, 3]);
  });

  it("does not stop before the first step, though the rule is met", () => {
    expect(stopsAt({ testLoss: 0.8 }, ofOne([0.7, 0.7]))).toEqual([1]);
  });

  it("waits for every variant, or for any", () => {
    const losses = [
      [0.7, 0.7],
      [0.4, 0.7],
      [0.4, 0.6],
      [0.4, 0.5],
    ];
    expect(stopsAt({ testLoss: 0.5 }, losses)).toEqual([3]);
    expect(stopsAt({ testLoss: 0.5, when: "any" }, losses)).toEqual([1]);
  });

  it("waits for no variant whose median network diverged, and says so", () => {
    const judge = new StopJudge();
    judge.obey({ ...NO_STOP, testLoss: 0.5 });
    expect(judge.judge({ epoch: 3, testLoss: [0.4, Infinity], testAccuracy: [1, 0] })).toEqual({
      rule: "testLoss",
      value: 0.5,
      epoch: 3,
      when: "all",
      variants: [0],
      hasDiverged: true,
    });
  });

  it("does not call a run done in which every variant diverged", () => {
    expect(stopsAt({ testLoss: 0.5 }, [[0.7], [Infinity], [Infinity]])).toEqual([]);
  });

  it("stops at a test accuracy at or above the rule's; real targets have none", () => {
    const losses = ofOne([0.7, 0.6, 0.5]);
    expect(stopsAt({ testAccuracy: 0.9 }, losses, ofOne([0.5, 0.89, 0.9]))).toEqual([2]);
    expect(stopsAt({ testAccuracy: 0 }, losses)).toEqual([]);
  });

  it("stops after `patience` epochs without a new lowest test loss", () => {
    // The lowest is .4 at epoch 2; epochs 3, 4 and 5 are not below it.
    expect(stopsAt({ patience: 3 }, ofOne([0.7, 0.5, 0.4, 0.4, 0.6, 0.45, 0.3]))).toEqual([5]);
  });

  it("is patient anew where training goes on after it stopped", () => {
    // Stopped at 2 after the lowest at 0; then it waits for two more epochs, twice.
    expect(stopsAt({ patience: 2 }, ofOne([0.1, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2]))).toEqual([2, 4, 6]);
  });

  it("counts a diverged variant as one that does not improve", () => {
    expect(stopsAt({ patience: 2 }, [[0.7], [Infinity], [Infinity]])).toEqual([2]);
  });

  it("judges a changed rule at once, though the one before has stopped the run", () => {
    const judge = new StopJudge();
    const moment = (epoch: number) => ({ epoch, testLoss: [0.3], testAccuracy: [NaN] });
    judge.obey({ ...NO_STOP, testLoss: 0.5 });
    expect(judge.judge(moment(1))?.epoch).toBe(1);
    judge.obey({ ...NO_STOP, testLoss: 0.5 });
    expect(judge.judge(moment(2))).toBeNull();
    judge.obey({ ...NO_STOP, testLoss: 0.4 });
    expect(judge.judge(moment(3))?.value).toBe(0.4);
  });

  it("judges no epoch twice, as where a lost device sets the run back", () => {
    expect(new Set(stopsAt({ testLoss: 0.5 }, ofOne([0.7, 0.4])))).toEqual(new Set([1]));
    const judge = new StopJudge();
    judge.obey({ ...NO_STOP, patience: 1 });
    const moment = (epoch: number) => ({ epoch, testLoss: [0.3], testAccuracy: [NaN] });
    judge.judge(moment(0));
    expect(judge.judge(moment(1))?.epoch).toBe(1);
    expect(judge.judge(moment(1))).toBeNull();
    expect(judge.judge(moment(0))).toBeNull();
  });

  it("stops at each multiple of the seconds", () => {
    const judge = new StopJudge();
    judge.obey({ ...NO_STOP, seconds: 10 });
    const stops = [4, 9.9, 10.1, 19, 31, 32].map((at) => judge.judgeSeconds(1, at) !== null);
    expect(stops).toEqual([false, false, true, false, true, false]);
  });

  it("needs the numbers of every epoch for a rule on losses, not for seconds", () => {
    const judge = new StopJudge();
    judge.obey({ ...NO_STOP, seconds: 10 });
    expect(judge.needsEveryEpoch).toBe(false);
    judge.obey({ ...NO_STOP, patience: 10 });
    expect(judge.needsEveryEpoch).toBe(true);
  });
});
