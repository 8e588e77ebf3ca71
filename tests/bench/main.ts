/**
 * @file `npm run bench [-- FILTER...]`: training speed against plain `model.fit`, in Node and in Chromium, as one table; with
 * the filter `explore` alone, the first answers of the explorer of initializations; with `lossMap` alone, maps of the loss
 * around one network of the default experiment; with `frames` alone, the page's frames and the speed of training while all
 * networks are closed and while one is open, frames in which tfjs-vis draws left out; with `drag` alone, the page's frames
 * while the first point of each station of the derivatives is dragged and nothing trains.
 */
import { createRequire } from "node:module";
import { dirname } from "node:path";

import "@tensorflow/tfjs-backend-wasm";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { chromium, type Page } from "playwright-core";
import { createServer } from "vite";

import { median, quantile } from "../../src/core/math/statistics";
import type { BackendName } from "../../src/protocol/messages";
import { launchBrowserServer } from "../setup/browserServer";
import { onBuiltPage } from "./builtPage";
import { CASES } from "./cases";
import { DRAG_HASH, measureDrags, type WatchedDrag } from "./drag";
import { measureExploration, type ExplorationMeasurement } from "./explore";
import { FRAMES_HASH, measureFrames, type WatchedRound } from "./frames";
import { measureLossMaps, type LossMapMeasurement } from "./lossMap";
import { measureCase, type Measurement } from "./measure";

const filters = process.argv.slice(2);

if (filters[0] === "explore") {
  console.log(
    "| where | backend | 16 of 50 x 64 | first answer, ms (lowest to highest of 15) | with new draws, ms | 250 examples, ms |\n|---|---|---|---|---|---|",
  );
  locateWasmInNode();
  for (const backend of ["cpu", "wasm"] as const)
    printExploration("Node", await measureExploration(backend));
  await inChromium(async (page) => {
    for (const backend of ["cpu", "wasm"] as const)
      printExploration(
        "Chromium",
        await page.evaluate(
          (name) =>
            (
              globalThis as unknown as { harness: typeof import("./measure.harness") }
            ).harness.measureExploration(name),
          backend,
        ),
      );
  });
} else if (filters[0] === "lossMap") {
  console.log(
    "| where | backend | around one network | 16 x 16 losses, ms (lowest to highest of 5) | 64 x 64 losses, ms |\n|---|---|---|---|---|",
  );
  locateWasmInNode();
  for (const backend of ["cpu", "wasm"] as const)
    printLossMaps("Node", await measureLossMaps(backend));
  await inChromium(async (page) => {
    for (const backend of ["cpu", "wasm", "webgl"] as const)
      printLossMaps(
        "Chromium",
        await page.evaluate(
          (name) =>
            (
              globalThis as unknown as { harness: typeof import("./measure.harness") }
            ).harness.measureLossMaps(name),
          backend,
        ),
      );
  });
} else if (filters[0] === "frames") {
  await onBuiltPage(FRAMES_HASH, async (page) => {
    console.log(
      "| backend | network | 95th percentile frame, ms (lowest to highest of 5) | longest frame, ms | main thread, ms/s | epochs/s | speed kept |\n|---|---|---|---|---|---|---|",
    );
    for (const backend of ["wasm", "cpu"] as const)
      printFrames(backend, await measureFrames(page, backend));
  });
} else if (filters[0] === "drag") {
  await onBuiltPage(DRAG_HASH, async (page) => {
    console.log(
      "| station | 95th percentile frame, ms (lowest to highest of 5) | longest frame, ms | main thread, ms/s |\n|---|---|---|---|",
    );
    for (const drag of await measureDrags(page)) printDrag(drag);
  });
} else {
  console.log(
    `| where | backend | networks | shape | steps/s (lowest to highest of 5) | model.fit steps/s | ratio |\n|---|---|---|---|---|---|---|`,
  );
  await measureInNode(["cpu", "wasm"]);
  await measureInChromium(["cpu", "wasm", "webgl"]);
}

function locateWasmInNode(): void {
  const require = createRequire(import.meta.url);
  setWasmPaths(`${dirname(require.resolve("@tensorflow/tfjs-backend-wasm"))}/`);
}

async function measureInNode(backends: readonly BackendName[]): Promise<void> {
  locateWasmInNode();
  for (const backend of backends)
    for (const index of CASES.keys())
      if (isWanted("Node", backend, index)) print("Node", await measureCase(backend, index));
}

async function measureInChromium(backends: readonly BackendName[]): Promise<void> {
  if (![...CASES.keys()].some((i) => backends.some((name) => isWanted("Chromium", name, i))))
    return;
  await inChromium(async (page) => {
    for (const backend of backends)
      for (const index of CASES.keys()) {
        if (!isWanted("Chromium", backend, index)) continue;
        const measurement = await page.evaluate(
          ([name, i]) =>
            (
              globalThis as unknown as { harness: typeof import("./measure.harness") }
            ).harness.measureCase(name, i),
          [backend, index] as const,
        );
        print("Chromium", measurement);
      }
  });
}

/** Opens a page that holds the bench, for as long as the work takes. */
async function inChromium(work: (page: Page) => Promise<void>): Promise<void> {
  const server = await createServer({
    logLevel: "error",
    cacheDir: "../node_modules/.vite/bench",
    server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
  });
  await server.listen();
  const browserServer = await launchBrowserServer();
  const browser = await chromium.connect(browserServer.wsEndpoint());
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error));
  const root = server.config.server.fs.allow[0];
  await page.goto(
    `${server.resolvedUrls!.local[0]}@fs${root}/tests/engine/harness.html?module=../bench/measure.harness.ts`,
  );
  await page.waitForFunction(() => "harness" in globalThis);
  await work(page);
  await browser.close();
  await browserServer.close();
  await server.close();
}

/** Every filter must be part of "Node cpu 15 5 x 16, batch 10". */
function isWanted(where: string, backend: BackendName, index: number): boolean {
  const { numNetworks, name } = CASES[index];
  const row = ` ${where} ${backend} ${numNetworks} ${name}`;
  return filters.every((filter) => row.includes(` ${filter}`));
}

function print(where: string, measurement: Measurement): void {
  const { backend, name, numNetworks, stepsPerSecond, fitStepsPerSecond } = measurement;
  const [median, low, high] = stepsPerSecond.map((speed) => speed.toPrecision(3));
  const ratio = (stepsPerSecond[0] / fitStepsPerSecond).toFixed(1);
  console.log(
    `| ${where} | ${backend} | ${numNetworks} | ${name} | ${median} (${low} to ${high}) | ${fitStepsPerSecond.toPrecision(3)} | ${ratio} |`,
  );
}

function printExploration(where: string, measured: readonly ExplorationMeasurement[]): void {
  for (const { backend, name, firstMs, newDrawsMs, wholeMs } of measured) {
    const [median, low, high] = firstMs.map((ms) => ms.toFixed(0));
    console.log(
      `| ${where} | ${backend} | ${name} | ${median} (${low} to ${high}) | ${newDrawsMs.toFixed(0)} | ${wholeMs.toFixed(0)} |`,
    );
  }
}

function printLossMaps(where: string, measured: readonly LossMapMeasurement[]): void {
  const text = (times: readonly number[]) => {
    const [median, low, high] = times.map((ms) => ms.toFixed(0));
    return `${median} (${low} to ${high})`;
  };
  for (const { backend, name, coarseMs, fineMs } of measured)
    console.log(`| ${where} | ${backend} | ${name} | ${text(coarseMs)} | ${text(fineMs)} |`);
}

function printFrames(backend: BackendName, rounds: readonly WatchedRound[]): void {
  for (const network of ["closed", "forward", "backward"] as const) {
    const watched = rounds.map((round) => round[network]);
    const [middle, low, high] = [0.5, 0, 1].map((share) =>
      quantile(
        watched.map(({ framesMs }) => quantile(framesMs, 0.95)),
        share,
      ).toFixed(1),
    );
    const longest = Math.max(...watched.flatMap(({ framesMs }) => framesMs));
    const computed = median(watched.map(({ computedMsPerSecond }) => computedMsPerSecond));
    const speed = median(watched.map(({ epochsPerSecond }) => epochsPerSecond));
    const kept = median(
      rounds.map((round) => round[network].epochsPerSecond / round.closed.epochsPerSecond),
    );
    console.log(
      `| ${backend} | ${network} | ${middle} (${low} to ${high}) | ${longest.toFixed(0)} | ${computed.toFixed(0)} | ${speed.toFixed(1)} | ${(100 * kept).toFixed(0)}% |`,
    );
  }
}

function printDrag({ station, rounds }: WatchedDrag): void {
  const tails = rounds.map(({ framesMs }) => quantile(framesMs, 0.95));
  const [middle, low, high] = [0.5, 0, 1].map((share) => quantile(tails, share).toFixed(1));
  const longest = Math.max(...rounds.flatMap(({ framesMs }) => framesMs));
  const computed = median(rounds.map(({ computedMsPerSecond }) => computedMsPerSecond));
  console.log(
    `| ${station} | ${middle} (${low} to ${high}) | ${longest.toFixed(0)} | ${computed.toFixed(0)} |`,
  );
}
