import { expect, it } from "vitest";

import { EpochPace } from "../../../../src/engine/session/EpochPace";

/** A clock that stands until it is moved, with its timers. */
function makeClock() {
  let nowMs = 1000;
  let timers: { atMs: number; callback: () => void }[] = [];
  return {
    now: () => nowMs,
    later(callback: () => void, delayMs: number) {
      const timer = { atMs: nowMs + delayMs, callback };
      timers.push(timer);
      return () => void (timers = timers.filter((one) => one !== timer));
    },
    /** Times at which timers will call. */
    due: () => timers.map(({ atMs }) => atMs),
    advance(durationMs: number) {
      nowMs += durationMs;
      const called = timers.filter(({ atMs }) => atMs <= nowMs);
      timers = timers.filter(({ atMs }) => atMs > nowMs);
      for (const { callback } of called) callback();
    },
  };
}

it("does not rest at the fastest", async () => {
  const clock = makeClock();
  const pace = new EpochPace(clock);
  pace.restart();
  expect(await pace.rest()).toBe(0);
  expect(clock.due()).toEqual([]);
});

it("rests for what the epochs leave of the time", async () => {
  const clock = makeClock();
  const pace = new EpochPace(clock);
  pace.change(2);
  pace.restart();
  clock.advance(120);
  const rest = pace.rest();
  // Two epochs a second: the second is due 500 ms after the first, of which 120 are gone.
  expect(clock.due()).toEqual([1500]);
  expect(pace.isResting).toBe(true);
  clock.advance(380);
  expect(await rest).toBe(380);
  expect(pace.isResting).toBe(false);
  clock.advance(20);
  const next = pace.rest();
  expect(clock.due()).toEqual([2000]);
  clock.advance(480);
  expect(await next).toBe(480);
});

it("does not make up for epochs that took longer than their time", async () => {
  const clock = makeClock();
  const pace = new EpochPace(clock);
  pace.change(10);
  pace.restart();
  clock.advance(1000);
  expect(await pace.rest()).toBe(0);
  clock.advance(30);
  const rest = pace.rest();
  expect(clock.due()).toEqual([2100]);
  clock.advance(70);
  expect(await rest).toBe(70);
});

it("ends a rest at once when it is woken, or its pace is changed, and leaves no timer behind", async () => {
  const clock = makeClock();
  const pace = new EpochPace(clock);
  pace.change(0.5);
  pace.restart();
  for (const end of [() => pace.wake(), () => pace.change(30)]) {
    const rest = pace.rest();
    clock.advance(5);
    end();
    expect(await rest).toBe(5);
    expect(clock.due()).toEqual([]);
  }
});

it("goes on resting where the pace it is given is the one it has", () => {
  const clock = makeClock();
  const pace = new EpochPace(clock);
  pace.change(1);
  pace.restart();
  void pace.rest();
  pace.change(1);
  expect(pace.isResting).toBe(true);
});
