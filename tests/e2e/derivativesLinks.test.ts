import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { makeRng, type Rng } from "../../src/core/math/rng";
import type { OpenApp } from "./openApp";
import { openStation, stationWord } from "./openStation";
import { STATION_IDS } from "./stationIds";
import { stationHash, stationTitle } from "./stationPage";

const SEED = 5;
const LINKS_A_STATION = 12;

/** What any station reads, and what none does. */
const NAMES =
  `a at b d drawn f from h height loss momentum n nudge on part rate reach read rules step steps turn way
  weight x y z w w1 b1 w2 b2 __proto__ constructor nonsense`.split(/\s+/);
const TEXTS = [
  ..."0 -0 1 -1 0.5 -1e-9 1e-320 1e308 -1e308 1e999 NaN Infinity -Infinity 0x10 1,5 ∞ −2".split(
    " ",
  ),
  ..."x^ 1/0 1/x ln(x) x+y x^2+y^2 abs(x) x^x alert(1) (((( )))) _ ~ ~~ : % <b>x</b> '\"".split(
    " ",
  ),
  ..."motion curve layers chain same input true false null undefined [object".split(" "),
  "",
  " ",
  "x".repeat(500),
  "(".repeat(500),
  "1e5;2e5",
  "0.5;0.5",
  "sin(cos(tan(exp(x))))",
];

const pick = <T>(random: Rng, all: readonly T[]): T => all[Math.floor(random() * all.length)]!;

function randomSettings(random: Rng): Record<string, string> {
  const number = 1 + Math.floor(random() * 10);
  return Object.fromEntries(
    Array.from({ length: number }, () => [pick(random, NAMES), pick(random, TEXTS)]),
  );
}

/** Two frames: what follows from a change has been done and drawn. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
      ),
  );

describe("links with any settings", () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openStation("slope");
  });
  afterAll(() => app.close());

  it.each(STATION_IDS)(
    "show the station %s, and throw nothing",
    { timeout: 180_000 },
    async (id) => {
      const { page, problems } = app;
      const random = makeRng(SEED, STATION_IDS.indexOf(id), "shuffle");
      for (let i = 0; i < LINKS_A_STATION; i++) {
        const settings = randomSettings(random);
        const told = JSON.stringify(settings);
        await page.evaluate((hash) => (location.hash = hash), stationHash(id, settings));
        await expect.poll(() => stationWord(page), { message: told }).toMatch(`derivatives:${id}`);
        await settle(page);
        const place = STATION_IDS.indexOf(id) + 1;
        await expect
          .poll(() => stationTitle(page).innerText(), { message: told })
          .toMatch(new RegExp(`^${place}\\.`));
        expect(await page.locator("article > section > :nth-child(2)").count(), told).toBe(1);
        expect(await page.locator("article > section").innerText(), told).not.toMatch(
          /undefined|NaN|\[object Object|Infinity/,
        );
        expect(problems, told).toEqual([]);
      }
    },
  );

  it("of any characters show some station", async () => {
    const { page, problems } = app;
    const random = makeRng(SEED, 99, "shuffle");
    const letters = [..."derivatives:slope~chain._%&=#<>\"' \\x^2∞é\u0000"];
    for (let i = 0; i < LINKS_A_STATION; i++) {
      const rest = Array.from({ length: 30 }, () => pick(random, letters)).join("");
      const view = encodeURIComponent(`derivatives:${rest}`.replaceAll(".", "_"));
      await page.evaluate((hash) => (location.hash = hash), `#g1=e30&view=${view}`);
      await settle(page);
      await stationTitle(page).waitFor();
      expect(problems, rest).toEqual([]);
    }
  });
});
