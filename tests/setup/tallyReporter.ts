import { writeFileSync } from "node:fs";

import type { Reporter, SerializedError, TestModule } from "vitest/node";

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Full names of those that passed on their second try. */
  readonly retried: readonly string[];
}

/**
 * Writes to the file that TALLY_FILE names how many tests of all projects passed and failed. What keeps tests from
 * running counts as failed: a file that does not load, an error outside of a test, a skipped test.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const file = process.env["TALLY_FILE"];
    if (!file) throw new Error("TALLY_FILE must name the file for the tally, got nothing.");
    writeFileSync(file, JSON.stringify(tally(modules, errors.length)));
  }
}

function tally(modules: readonly TestModule[], numErrors: number): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const passed = tests.filter((test) => test.ok() && test.result().state === "passed").length;
  const broken = modules.filter((module) => module.errors().length > 0).length;
  const retried = tests.filter((test) => test.diagnostic()?.flaky).map((test) => test.fullName);
  return { passed, failed: tests.length - passed + broken + numErrors, retried };
}
