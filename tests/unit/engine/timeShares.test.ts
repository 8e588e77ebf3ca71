import { describe, expect, it } from "vitest";

import { makeRng } from "../../../src/core/math/rng";
import {
  SHARES,
  SHARES_INSIDE,
  TimeShares,
  type Activity as AnyActivity,
} from "../../../src/engine/session/TimeShares";

/** Those that come whether a network is open or not. */
const ACTIVITIES = ["evaluation", "statistics", "maps"] as const;
type Activity = (typeof ACTIVITIES)[number];
/** The session's. */
const CHUNK_MS = 30;

type Costs = Record<Activity, (time: number) => number>;

/** Trains in chunks by a clock of its own, each activity as often as allowed; `costs` by how often it came. */
function watch(shares: TimeShares, forMs: number, costs: Costs) {
  const spentMs = { evaluation: 0, statistics: 0, maps: 0 };
  const atMs: Record<Activity, number[]> = { evaluation: [], statistics: [], maps: [] };
  let now = 0;
  while (now < forMs) {
    now += CHUNK_MS;
    shares.addTraining(CHUNK_MS);
    for (const activity of ACTIVITIES)
      if (shares.allows(activity)) {
        const costMs = costs[activity](atMs[activity].length);
        atMs[activity].push(now);
        shares.add(activity, costMs);
        spentMs[activity] += costMs;
        now += costMs;
      }
  }
  return { shareOf: (activity: Activity) => spentMs[activity] / now, atMs };
}

const constant = (costMs: number): Costs => ({
  evaluation: () => costMs,
  statistics: () => 2 * costMs,
  maps: () => 1.5 * costMs,
});

describe("TimeShares", () => {
  it("gives watching 35% of the time at most, statistics 15%", () => {
    const all = ACTIVITIES.reduce((sum, activity) => sum + SHARES[activity], 0);
    expect(all).toBeLessThanOrEqual(0.35);
    expect(SHARES.statistics).toBeLessThanOrEqual(0.15);
  });

  it("allows the next when the last is paid for by its share of all time", () => {
    const shares = new TimeShares();
    shares.add("maps", 0);
    shares.add("maps", 10);
    // A tenth of 100: 10 of itself and 90 more.
    shares.addTraining(89);
    expect(shares.allows("maps")).toBe(false);
    shares.addTraining(1.001);
    expect(shares.allows("maps")).toBe(true);
  });

  it("judges each activity by itself", () => {
    const shares = new TimeShares();
    shares.add("statistics", 0);
    shares.add("statistics", 100);
    expect(shares.allows("statistics")).toBe(false);
    expect(shares.allows("evaluation")).toBe(true);
  });

  it.each([
    { what: "cheap", costs: constant(0.5) },
    { what: "middling", costs: constant(40) },
    { what: "dear", costs: constant(2000) },
    {
      what: "alternating",
      costs: Object.fromEntries(
        ACTIVITIES.map((activity) => [activity, (time: number) => (time % 2 === 0 ? 5 : 1500)]),
      ) as unknown as Costs,
    },
  ])("keeps $what activities within their shares in the long run, and uses them", ({ costs }) => {
    const shares = new TimeShares();
    // The first few are the price of not knowing prices.
    watch(shares, 120_000, costs);
    const { shareOf, atMs } = watch(shares, 3_600_000, costs);
    for (const activity of ACTIVITIES) {
      // One activity at the end may not be paid for yet: 4,000 ms of an hour.
      expect(shareOf(activity)).toBeLessThanOrEqual(SHARES[activity] + 4000 / 3_600_000);
      // What fits comes, one a chunk at most.
      const isEveryChunk = atMs[activity].length > 0.9 * (3_600_000 / (CHUNK_MS + 3));
      expect(isEveryChunk || shareOf(activity) > 0.9 * SHARES[activity]).toBe(true);
    }
  });

  it("keeps activities of random cost within 35% of the time", () => {
    const random = makeRng(1, 0, "shuffle");
    const cost = () => 20 + 380 * random();
    const shares = new TimeShares();
    const { shareOf } = watch(shares, 3_600_000, {
      evaluation: cost,
      statistics: cost,
      maps: cost,
    });
    const all = ACTIVITIES.reduce((sum, activity) => sum + shareOf(activity), 0);
    expect(all).toBeLessThanOrEqual(0.351);
  });

  it("does not count the first, which compiles", () => {
    const shares = new TimeShares();
    for (const activity of ACTIVITIES) {
      expect(shares.allows(activity)).toBe(true);
      shares.add(activity, 3000);
      expect(shares.allows(activity)).toBe(true);
    }
  });

  it.each([1, 2, 10])("forgives within 4 s that number %i took long for once", (odd) => {
    const costs: Costs = { ...constant(20), evaluation: (time) => (time === odd ? 2000 : 20) };
    const { atMs } = watch(new TimeShares(), 60_000, costs);
    const gaps = atMs.evaluation.slice(1).map((at, i) => at - atMs.evaluation[i]!);
    // The odd one itself, and a chunk with what else is due.
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2000 + 4000 + 150);
    // 20 ms of 12% of the time are 167 ms, and a chunk with what else is due.
    expect(Math.max(...gaps.filter((_, i) => i !== odd))).toBeLessThanOrEqual(167 + 150);
  });

  it("saves no more than one in a lull", () => {
    const shares = new TimeShares();
    for (let i = 0; i < 5; i++) shares.add("evaluation", 100);
    shares.addTraining(1_000_000);
    let times = 0;
    while (shares.allows("evaluation") && times < 100) {
      shares.add("evaluation", 100);
      times++;
    }
    // The one that is due and the one that was saved for.
    expect(times).toBe(2);
  });

  describe("while a network is open", () => {
    const ALL: readonly AnyActivity[] = [...ACTIVITIES, "inspection"];

    /** As the session does: what is asked for is asked for again as soon as it is answered. */
    function watchInside(shares: TimeShares, forMs: number, costMs: Record<AnyActivity, number>) {
      const spentMs = { evaluation: 0, statistics: 0, maps: 0, inspection: 0 };
      let trainedMs = 0;
      let now = 0;
      while (now < forMs) {
        trainedMs += CHUNK_MS;
        now += CHUNK_MS;
        shares.addTraining(CHUNK_MS);
        shares.open();
        for (const activity of ALL)
          if (shares.allows(activity)) {
            shares.add(activity, costMs[activity]);
            spentMs[activity] += costMs[activity];
            now += costMs[activity];
          }
      }
      return { spentMs, trainedShare: trainedMs / now, totalMs: now };
    }

    it("gives all of it together 35%, and the inspection 12%", () => {
      const all = ALL.reduce((sum, activity) => sum + SHARES_INSIDE[activity], 0);
      expect(all).toBeCloseTo(0.35, 12);
      expect(SHARES_INSIDE.inspection).toBeLessThanOrEqual(0.12);
    });

    it.each([
      { what: "cheap", costMs: { evaluation: 3, statistics: 4, maps: 3, inspection: 2 } },
      { what: "middling", costMs: { evaluation: 40, statistics: 80, maps: 60, inspection: 30 } },
      { what: "dear", costMs: { evaluation: 900, statistics: 1500, maps: 900, inspection: 2500 } },
    ])("costs the trainer less than a fifth of its speed, where $what", ({ costMs }) => {
      const { shareOf } = watch(new TimeShares(), 3_600_000, {
        evaluation: () => costMs.evaluation,
        statistics: () => costMs.statistics,
        maps: () => costMs.maps,
      });
      const closed = 1 - ACTIVITIES.reduce((sum, activity) => sum + shareOf(activity), 0);
      const { trainedShare, spentMs, totalMs } = watchInside(new TimeShares(), 3_600_000, costMs);
      expect(trainedShare).toBeGreaterThan(0.8 * closed);
      expect(trainedShare).toBeGreaterThan(0.65 - 1e-2);
      // One at the end may not be paid for yet.
      expect(spentMs.inspection / totalMs).toBeLessThanOrEqual(0.12 + 4000 / 3_600_000);
      expect(spentMs.inspection).toBeGreaterThan(0);
    });

    it("goes on for ever, however dear, and gives its time back when it is closed", () => {
      const shares = new TimeShares();
      const costMs = { evaluation: 20, statistics: 20, maps: 20, inspection: 3000 };
      const { spentMs } = watchInside(shares, 600_000, costMs);
      // 12% of ten minutes are 72 s.
      expect(spentMs.inspection).toBeGreaterThan(60_000);
      const { shareOf } = watch(shares, 600_000, {
        evaluation: () => 200,
        statistics: () => 200,
        maps: () => 200,
      });
      for (const activity of ACTIVITIES)
        expect(shareOf(activity)).toBeGreaterThan(0.9 * SHARES[activity]);
    });
  });
});
