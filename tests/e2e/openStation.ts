import type { Locator, Page } from "playwright-core";
import { inject } from "vitest";

import type { Experiment } from "../../src/core/experiment/Experiment";
import type { StationSettings } from "../../src/state/page/StationPlace";
import { openApp, type OpenApp, type OpenAppOptions } from "./openApp";
import { stationHash, stationTitle } from "./stationPage";

/** Opens the app at a station by its link. */
export async function openStation(
  station: string,
  settings: StationSettings = {},
  { experiment, ...options }: OpenAppOptions & { readonly experiment?: Experiment } = {},
): Promise<OpenApp> {
  const app = await openApp({ ...options, hash: stationHash(station, settings, experiment) });
  await stationTitle(app.page).waitFor();
  return app;
}

/** Goes to another station by its link, on the open page. */
export async function goToStation(
  page: Page,
  station: string,
  settings?: StationSettings,
): Promise<void> {
  await page.goto(inject("appUrl") + stationHash(station, settings));
  await stationTitle(page).waitFor();
}

/** What the picture shows, in a sentence. */
export async function stationSentence(page: Page): Promise<string> {
  return page.locator(".body > p[role=status]").innerText();
}

/** The settings that the page's link holds for the open station, as its word: "derivatives:slope:f~x^2". */
export function stationWord(page: Page): Promise<string> {
  return page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get("view") ?? "");
}

/** Drags with the mouse from a point by so many pixels, in several moves. */
export async function dragBy(page: Page, from: Locator, dx: number, dy = 0): Promise<void> {
  const box = await from.boundingBox();
  if (box === null) throw new Error("what is to be dragged is not to be seen");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 6 });
  await page.mouse.up();
}
