/** @file Every check of the project, in the order in which they fail fastest. Ends with `N passed, M failed` alone. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { installChromium } from "./installChromium";
import { installPython } from "./installPython";
import type { Tally } from "./tallyReporter";

/** Scripts of package.json that run before the tests. */
const stages = ["format:check", "lint", "check", "build"];

for (const script of stages) runStage(script);
const chromium = await findBrowser();
const python = findPython();
const { passed, failed, retried } = runTests({ CHROMIUM: chromium, PYTHON: python });
for (const name of retried) console.info(`Passed on its second try: ${name}`);
console.info(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function runStage(script: string): void {
  console.info(`\n== ${script}`);
  const started = performance.now();
  const npm = process.env["npm_execpath"];
  if (!npm) stop("Run this as `npm run verify`.");
  const { status } = spawnSync(process.execPath, [npm, "run", "--silent", script], {
    stdio: "inherit",
  });
  if (status !== 0) stop(`${script} failed, see above. No test was run.`);
  console.info(`${script} passed in ${seconds(started)}`);
}

async function findBrowser(): Promise<string> {
  console.info("\n== browser");
  try {
    const path = await installChromium();
    console.info(`The tests use ${path}`);
    return path;
  } catch (error) {
    stop(`${(error as Error).message} No test was run.`);
  }
}

/** What reads the Python that the page writes. */
function findPython(): string {
  console.info("\n== python");
  try {
    const command = installPython();
    console.info(`The tests use ${command}`);
    return command;
  } catch (error) {
    stop(`${(error as Error).message} No test was run.`);
  }
}

/** All test projects in one run; a run that leaves no tally, or fails without a failed test, is never taken for a pass. */
function runTests(programs: Readonly<Record<string, string>>): Tally {
  console.info("\n== tests");
  const folder = mkdtempSync(join(tmpdir(), "gradient-playground-"));
  const tallyFile = join(folder, "tally.json");
  const vitest = dirname(createRequire(import.meta.url).resolve("vitest/package.json"));
  const reporters = ["--reporter=default", "--reporter=./tests/setup/tallyReporter.ts"];
  const { status } = spawnSync(
    process.execPath,
    [join(vitest, "vitest.mjs"), "run", "--allowOnly=false", ...reporters],
    {
      stdio: "inherit",
      env: { ...process.env, ...programs, APP_IS_BUILT: "1", TALLY_FILE: tallyFile },
    },
  );
  if (!existsSync(tallyFile)) stop("The tests did not run to their end, see above.");
  const tally = JSON.parse(readFileSync(tallyFile, "utf8")) as Tally;
  rmSync(folder, { recursive: true });
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(0)} s`;
}

function stop(message: string): never {
  console.error(`verify: ${message}`);
  process.exit(1);
}
