import type { Page } from "playwright-core";

import { dragSteadily } from "../e2e/dragSteadily";
import { stationHash, stationTitle } from "../e2e/stationPage";
import { STATION_IDS } from "../e2e/stationIds";
import { watchFrames, type WatchedFrames } from "./watchFrames";

const NUM_ROUNDS = 5;
const WATCH_MS = 3000;

/** The first link of the bench: the first station, with nothing training. */
export const DRAG_HASH = stationHash(STATION_IDS[0]);

/** Real frames of one station while its first point is dragged to and fro, in each round. */
export interface WatchedDrag {
  readonly station: string;
  readonly rounds: readonly WatchedFrames[];
}

/** Opens each station by its link and drags the first point of its picture, over and over. */
export async function measureDrags(page: Page): Promise<readonly WatchedDrag[]> {
  const drags: WatchedDrag[] = [];
  for (const [i, station] of STATION_IDS.entries()) {
    await page.evaluate((hash) => (location.hash = hash), stationHash(station));
    await stationTitle(page)
      .filter({ hasText: new RegExp(`^${i + 1}\\.`) })
      .waitFor();
    const point = page.locator(".picture svg [role=slider]").first();
    await point.waitFor({ timeout: 60_000 });
    const rounds: WatchedFrames[] = [];
    while (rounds.length < NUM_ROUNDS)
      rounds.push(await watchFrames(page, WATCH_MS, () => dragSteadily(page, point)));
    drags.push({ station, rounds });
  }
  return drags;
}
