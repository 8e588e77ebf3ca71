import { describe, expect, it } from "vitest";

import { SHARES, TimeShares, type Activity } from "../../../src/engine/session/TimeShares";

const ACTIVITIES: readonly Activity[] = ["evaluation", "statistics", "maps"];

describe("TimeShares", () => {
  it("gives watching 35% of the time at most, statistics 15%", () => {
    const all = ACTIVITIES.reduce((sum, activity) => sum + SHARES[activity], 0);
    expect(all).toBeLessThanOrEqual(0.35);
    expect(SHARES.statistics).toBeLessThanOrEqual(0.15);
  });

  it("allows the first of each, whose cost is not known yet", () => {
    const shares = new TimeShares();
    for (const activity of ACTIVITIES) expect(shares.allows(activity)).toBe(true);
  });

  it("allows the next when it fits into its share, judged by the cost of the last", () => {
    const shares = new TimeShares();
    shares.add("maps", 10);
    // 10 spent and 10 to come may be a tenth of the time then: (10 + 10) / 0.1 = 200 = 10 + 180 + 10.
    shares.addTraining(179);
    expect(shares.allows("maps")).toBe(false);
    shares.addTraining(1);
    expect(shares.allows("maps")).toBe(true);
  });

  it("judges each activity by itself", () => {
    const shares = new TimeShares();
    shares.add("statistics", 100);
    shares.addTraining(100);
    expect(shares.allows("statistics")).toBe(false);
    expect(shares.allows("evaluation")).toBe(true);
    expect(shares.shareOf("statistics")).toBe(0.5);
    expect(shares.shareOf("maps")).toBe(0);
  });

  it.each([
    { what: "cheap", cost: { evaluation: 2, statistics: 3, maps: 1 } },
    { what: "dear", cost: { evaluation: 200, statistics: 400, maps: 300 } },
  ])("keeps $what activities within their shares over a long training", ({ cost }) => {
    const shares = new TimeShares();
    const times = { evaluation: 0, statistics: 0, maps: 0 };
    // 2,000 chunks of 30 ms: a minute of training.
    for (let chunk = 0; chunk < 2000; chunk++) {
      shares.addTraining(30);
      for (const activity of ACTIVITIES)
        if (shares.allows(activity)) {
          shares.add(activity, cost[activity]);
          times[activity]++;
        }
    }
    for (const activity of ACTIVITIES) {
      expect(shares.shareOf(activity)).toBeLessThanOrEqual(SHARES[activity] + 1e-12);
      // Nor does it starve: what fits comes, one a chunk at most.
      const isEveryChunk = times[activity] === 2000;
      expect(isEveryChunk || shares.shareOf(activity) > 0.8 * SHARES[activity]).toBe(true);
    }
  });

  it("has no share before any time has passed", () => {
    expect(new TimeShares().shareOf("maps")).toBe(0);
  });
});
