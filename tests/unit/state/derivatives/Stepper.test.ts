import { describe, expect, it } from "vitest";

import { Stepper } from "../../../../src/state/derivatives/Stepper.svelte";

/** A clock that goes on when it is told to. */
function handClock() {
  const waiting: { work: () => void; delayMs: number; isOff: boolean }[] = [];
  return {
    waiting: () => waiting.filter(({ isOff }) => !isOff),
    later(work: () => void, delayMs: number) {
      const entry = { work, delayMs, isOff: false };
      waiting.push(entry);
      return () => (entry.isOff = true);
    },
    tick() {
      const next = waiting.find(({ isOff }) => !isOff);
      if (!next) throw new Error("nothing waits");
      next.isOff = true;
      next.work();
    },
  };
}

describe("Stepper", () => {
  it("takes the first step at once, the others one by one, and ends by itself", () => {
    const clock = handClock();
    let left = 3;
    const stepper = new Stepper(() => left-- > 0, clock.later);
    expect(stepper.isRunning).toBe(false);
    stepper.start();
    expect([left, stepper.isRunning]).toEqual([2, true]);
    clock.tick();
    clock.tick();
    expect([left, stepper.isRunning]).toEqual([0, true]);
    clock.tick();
    expect(stepper.isRunning).toBe(false);
    expect(clock.waiting()).toEqual([]);
  });

  it("takes no step after it was stopped", () => {
    const clock = handClock();
    let taken = 0;
    const stepper = new Stepper(() => ++taken > 0, clock.later);
    stepper.start();
    stepper.stop();
    expect([taken, stepper.isRunning, clock.waiting()]).toEqual([1, false, []]);
  });

  it("started again waits for one step, not for two", () => {
    const clock = handClock();
    const stepper = new Stepper(() => true, clock.later);
    stepper.start();
    stepper.start();
    expect(clock.waiting()).toHaveLength(1);
  });

  it("waits 450 ms, or as long as it is told to before each step", () => {
    const clock = handClock();
    new Stepper(() => true, clock.later).start();
    let delay = 100;
    const other = new Stepper(
      () => true,
      clock.later,
      () => delay,
    );
    other.start();
    expect(clock.waiting().map(({ delayMs }) => delayMs)).toEqual([450, 100]);
    delay = 20;
    other.start();
    expect(clock.waiting().map(({ delayMs }) => delayMs)).toEqual([450, 20]);
  });
});
