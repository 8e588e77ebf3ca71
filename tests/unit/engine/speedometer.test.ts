import { describe, expect, it } from "vitest";

import { Speedometer } from "../../../src/engine/session/Speedometer";

describe("Speedometer", () => {
  it("knows no speed before two marks at different times", () => {
    const speed = new Speedometer();
    expect(speed.stepsPerSecond).toBe(0);
    speed.restart(1000, 5);
    expect(speed.stepsPerSecond).toBe(0);
    speed.mark(1000, 6);
    expect(speed.stepsPerSecond).toBe(0);
  });

  it("divides steps by seconds", () => {
    const speed = new Speedometer();
    speed.restart(0, 100);
    speed.mark(500, 250);
    // 150 steps in half a second.
    expect(speed.stepsPerSecond).toBe(300);
  });

  it("forgets what is older than a second or so", () => {
    const speed = new Speedometer();
    speed.restart(0, 0);
    let step = 0;
    for (let atMs = 100; atMs <= 2000; atMs += 100) speed.mark(atMs, (step += 10));
    for (let atMs = 2100; atMs <= 4000; atMs += 100) speed.mark(atMs, (step += 50));
    // 100 steps a second for two seconds, then 500.
    expect(speed.stepsPerSecond).toBe(500);
  });

  it("keeps two marks however far apart they are", () => {
    const speed = new Speedometer();
    speed.restart(0, 0);
    speed.mark(10_000, 20);
    expect(speed.stepsPerSecond).toBe(2);
    speed.mark(20_000, 30);
    expect(speed.stepsPerSecond).toBe(1);
  });

  it("does not count a pause", () => {
    const speed = new Speedometer();
    speed.restart(0, 0);
    speed.mark(100, 10);
    speed.restart(60_000, 10);
    speed.mark(60_100, 20);
    expect(speed.stepsPerSecond).toBe(100);
  });
});
