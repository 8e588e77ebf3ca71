/** @file How a station is asked for, and known when it is open. */
import type { Locator, Page } from "playwright-core";

import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import type { Experiment } from "../../src/core/experiment/Experiment";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import { type StationSettings, stationToWord } from "../../src/state/page/StationPlace";

/** The link's hash that opens a station over an experiment. */
export function stationHash(
  station: string,
  settings: StationSettings = {},
  experiment: Experiment = DEFAULT_EXPERIMENT,
): string {
  return encodeExperiment(experiment, stationToWord({ station, settings }));
}

/** The heading of the station that is open: "6. The chain". */
export function stationTitle(page: Page): Locator {
  return page.getByRole("article", { name: "Derivatives" }).getByRole("heading", { level: 2 });
}
