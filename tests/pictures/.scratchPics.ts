/**
 * @file `npm run pictures [-- WORD...]`: pictures of the built page in its named states, sizes and themes, into the
 * ignored folder pictures/, for people to look at. Only pictures whose names hold every WORD are taken.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { chromium, type Browser, type Page } from "playwright-core";
import { preview } from "vite";

import { launchBrowserServer } from "/work/main/tests/setup/browserServer";
import { looks, type Look } from "/work/main/tests/pictures/looks";
import { states, type PageState } from "/work/main/tests/pictures/states";

const folder = "/tmp/pics";
const words = process.argv.slice(2);

const wanted = states.flatMap((state) =>
  looks.filter((look) => isWanted(state, look)).map((look) => ({ state, look })),
);
if (wanted.length === 0) {
  console.error(
    `No picture's name holds all of: ${words.join(" ")}. The states are ${states.map(({ name }) => name).join(" ")}.`,
  );
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const site = await preview({
  build: { outDir: process.env.OUT_DIST },
  preview: { port: 0, host: "127.0.0.1" },
});
const browserServer = await launchBrowserServer();
const browser = await chromium.connect(browserServer.wsEndpoint());
let numFailed = 0;
for (const { state, look } of wanted) await tryPicture(browser, state, look);
await browserServer.close();
await site.close();
process.exitCode = numFailed > 0 ? 1 : 0;

function nameOf({ name }: PageState, { width, height, theme }: Look): string {
  return `${name}-${width}x${height}-${theme}`;
}

function isWanted(state: PageState, look: Look): boolean {
  return words.every((word) => nameOf(state, look).includes(word));
}

async function tryPicture(browser: Browser, state: PageState, look: Look): Promise<void> {
  const name = nameOf(state, look);
  try {
    await takePicture(browser, state, look, join(folder, `${name}.png`));
    console.info(`pictures/${name}.png`);
  } catch (error) {
    numFailed++;
    console.error(`pictures/${name}.png could not be taken: ${String(error)}`);
  }
}

async function takePicture(
  browser: Browser,
  state: PageState,
  { width, height, theme }: Look,
  path: string,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme === "dark" ? "dark" : "light",
    serviceWorkers: "block",
  });
  try {
    const page = await context.newPage();
    await page.goto(site.resolvedUrls!.local[0]! + state.hash);
    await page.getByRole("button", { name: "Train", exact: true }).waitFor();
    if (theme === "projector")
      await page
        .getByRole("combobox", { name: "Theme", exact: true })
        .selectOption({ label: "Projector" });
    await state.reach(page);
    await settle(page);
    await page.screenshot({ path, fullPage: width < 600 });
  } finally {
    await context.close();
  }
}

/** Waits until every chart has been drawn, then a moment for the last one; a chart without data stays empty. */
async function settle(page: Page): Promise<void> {
  await page
    .waitForFunction(
      () => {
        const charts = [...document.querySelectorAll('[aria-label="Charts"] figure')];
        return charts.length > 0 && charts.every((chart) => chart.querySelector("canvas"));
      },
      undefined,
      { timeout: 15_000 },
    )
    .catch(() => console.info("  some charts are empty"));
  // Nothing on the page says which drawing is the last: a picture can afford to wait.
  await page.waitForTimeout(1500);
}
