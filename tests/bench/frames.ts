import type { Page } from "playwright-core";

import { DEFAULT_EXPERIMENT } from "../../src/core/experiment/defaults";
import { encodeExperiment } from "../../src/core/experiment/link/encodeExperiment";
import type { BackendName } from "../../src/protocol/messages";
import { backendName } from "../../src/state/run/backends";
import { press } from "../e2e/controls";
import { chooseBackend } from "../e2e/engineReadout";
import { pauseTraining, trainToEpoch } from "../e2e/trainToEpoch";
import { watchFrames, type WatchedFrames } from "./watchFrames";

const NUM_ROUNDS = 5;
const WATCH_MS = 4000;

/** The default experiment, which trains as long as it is watched. */
export const FRAMES_HASH = encodeExperiment({
  ...DEFAULT_EXPERIMENT,
  training: { ...DEFAULT_EXPERIMENT.training, epochs: 100_000 },
});

/** What is looked at while all networks train, one after another in each round. */
export interface WatchedRound {
  /** All networks closed: cards and charts. */
  readonly closed: WatchedFrames;
  /** One network opened up, the moment of opening too. */
  readonly forward: WatchedFrames;
  readonly backward: WatchedFrames;
}

/** Trains the default experiment and watches the page while a network in its midst is opened, turned and closed. */
export async function measureFrames(
  page: Page,
  backend: BackendName,
): Promise<readonly WatchedRound[]> {
  const rounds: WatchedRound[] = [];
  const open = () => openNetwork(page);
  const turn = () => press(page, "Backward: gradients");
  await chooseBackend(page, backendName(backend));
  await trainToEpoch(page, 5);
  // What is loaded and compiled once is no part of it.
  await open();
  await press(page, "All variants");
  while (rounds.length < NUM_ROUNDS) {
    const closed = await watchFrames(page, WATCH_MS, () => Promise.resolve());
    const forward = await watchFrames(page, WATCH_MS, open);
    const backward = await watchFrames(page, WATCH_MS, turn);
    await press(page, "All variants");
    rounds.push({ closed, forward, backward });
  }
  await pauseTraining(page);
  return rounds;
}

async function openNetwork(page: Page): Promise<void> {
  await press(page, "Look inside tanh");
  await page.getByRole("img", { name: /^Network of tanh/ }).waitFor();
}
