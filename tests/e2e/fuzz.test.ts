import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";

import { decodeLink } from "../../src/core/experiment/link/decodeLink";
import { makeRng } from "../../src/core/math/rng";
import { engineReadout, waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp } from "./openApp";
import { actAtRandom } from "./randomAct";
import { waitForEpoch } from "./trainToEpoch";

const NUM_ACTS = 150;
const SEED = 2;
/** Between two waits for the engine to catch up. */
const ACTS_AT_A_STRETCH = 10;

describe("the page under random acts", () => {
  let app: OpenApp;
  afterEach(() => app.close());

  it(`keeps its order for ${NUM_ACTS} acts`, { timeout: 300_000 }, async () => {
    app = await openApp({ permissions: ["clipboard-write"] });
    const { page, problems } = app;
    await waitUntilBuilt(page);
    const random = makeRng(SEED, 0, "shuffle");
    const acts: string[] = [];
    for (let i = 1; i <= NUM_ACTS; i++) {
      acts.push(await actAtRandom(page, random));
      const soFar = `after ${acts.slice(-15).join("; ")}`;
      expect(problems, soFar).toEqual([]);
      await expectOrder(page, soFar);
      if (i % ACTS_AT_A_STRETCH === 0) await expectAnswer(page, soFar);
    }

    // Whatever the page has been through, the first visit's experiment still trains.
    await page.evaluate(() => (location.hash = ""));
    await waitUntilBuilt(page);
    // A dialog would lie over the bar.
    await page.keyboard.press("Escape");
    const train = page.getByRole("button", { name: "Train", exact: true });
    if (await train.isVisible()) await train.click();
    await waitForEpoch(page, 2);
    expect(problems).toEqual([]);
  });
});

/** What holds at every moment: the bar is there, the address can be read, no text is a program's. */
async function expectOrder(page: Page, soFar: string): Promise<void> {
  const run = page.getByRole("banner").getByRole("button", { name: /^(Train|Pause)$/ });
  expect(await run.count(), soFar).toBe(1);
  const { dropped } = decodeLink(new URL(page.url()).hash);
  expect(dropped, soFar).toEqual([]);
  const text = await page.locator("body").innerText();
  expect(text, soFar).not.toMatch(/undefined|NaN|\[object/);
}

/** What holds soon after: the engine has built the run, or the page says why it did not. */
async function expectAnswer(page: Page, soFar: string): Promise<void> {
  const answer = engineReadout(page).or(page.getByRole("main").getByRole("alert")).first();
  await answer.waitFor({ timeout: 90_000 }).catch((error: Error) => {
    throw new Error(`The engine did not answer ${soFar}`, { cause: error });
  });
}
