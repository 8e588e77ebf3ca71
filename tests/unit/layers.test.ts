import { join } from "node:path";

import { ESLint } from "eslint";
import { beforeAll, describe, expect, it } from "vitest";

const eslint = new ESLint({ cwd: join(import.meta.dirname, "../..") });

/** What the lint of the project says against the direction of layers in `code`, as if it stood in `filePath`. */
async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const fatal = result!.messages.filter((message) => message.fatal);
  expect(fatal, "the code parses").toEqual([]);
  return result!.messages
    .filter(({ ruleId }) => ruleId === "layers/direction")
    .map(({ message }) => message);
}

describe("the direction of layers", () => {
  // The first lint loads the parsers, which takes longer than a test may.
  beforeAll(() => complaints("src/core/warm.ts", "export {};"), 60_000);

  const forms = [
    ["import", 'import { x } from "PATH"; x();'],
    ["import for effect", 'import "PATH";'],
    ["import type", 'import type { X } from "PATH"; export type Y = X;'],
    ["import type ()", 'export type Y = import("PATH").X;'],
    ["import = require()", 'import x = require("PATH"); x();'],
    ["export from", 'export { x } from "PATH";'],
    ["export * from", 'export * from "PATH";'],
    ["import()", 'export const x = import("PATH");'],
    ["import() of a template", "export const x = import(`PATH`);"],
    ["new URL()", 'export const x = new URL("PATH", import.meta.url);'],
    ["new URL() of a template", "export const x = new URL(`PATH`, import.meta.url);"],
  ] as const;

  it.each(forms)("is kept in %s", async (_, form) => {
    const path = "src/core/network/probe.ts";
    const refusal = ["src/core may not depend on src/engine."];
    expect(await complaints(path, form.replace("PATH", "../../engine/Trainer"))).toEqual(refusal);
    expect(await complaints(path, form.replace("PATH", "../math/rng"))).toEqual([]);
  });

  it.each([
    "../engine/Trainer",
    "./../engine/Trainer",
    "../core/../engine/x",
    "../engine",
    "/engine/x",
  ])("is kept however the path is written: %s", async (path) => {
    expect(await complaints("src/core/probe.ts", `import "${path}";`)).toEqual([
      "src/core may not depend on src/engine.",
    ]);
  });

  it.each([
    ["src/core/probe.ts", "../protocol/messages"],
    ["src/core/probe.ts", "svelte"],
    ["src/core/probe.ts", "@tensorflow/tfjs"],
    ["src/protocol/probe.ts", "../engine/Trainer"],
    ["src/engine/probe.ts", "../state/Run.svelte"],
    ["src/engine/probe.ts", "./worker/worker"],
    ["src/engine/probe.ts", "svelte/reactivity"],
    ["src/engine/worker/probe.ts", "../../state/Run.svelte"],
    ["src/cli/probe.ts", "../engine/worker/worker"],
    ["src/state/probe.svelte.ts", "../engine/Trainer"],
    ["src/state/probe.svelte.ts", "../charts/draw"],
    ["src/state/probe.svelte.ts", "@tensorflow/tfjs-core"],
    ["src/charts/probe.ts", "../state/Run.svelte"],
    ["src/charts/probe.ts", "svelte"],
    ["src/charts/probe.ts", "@tensorflow/tfjs"],
    ["src/components/probe.svelte", "../protocol/messages"],
    ["src/components/probe.svelte", "../engine/Trainer"],
    ["src/components/probe.svelte", "@tensorflow/tfjs-vis"],
    ["src/components/probe.svelte", "../main"],
    ["src/components/bar/Probe.svelte", "../../App.svelte"],
    ["src/serviceWorker/probe.ts", "../core/math/rng"],
  ])("keeps %s from %s", async (file, path) => {
    expect(await complaints(file, inFile(file, path))).toHaveLength(1);
  });

  it.each([
    ["src/protocol/probe.ts", "../core/math/rng"],
    ["src/engine/probe.ts", "../protocol/messages"],
    ["src/engine/probe.ts", "@tensorflow/tfjs"],
    ["src/engine/worker/probe.ts", "../Trainer"],
    ["src/cli/probe.ts", "../engine/Trainer"],
    ["src/state/probe.svelte.ts", "../protocol/messages"],
    ["src/charts/probe.ts", "@tensorflow/tfjs-vis"],
    ["src/charts/probe.ts", "../core/math/rng"],
    ["src/components/probe.svelte", "../charts/draw"],
    ["src/components/probe.svelte", "svelte"],
    ["src/main.ts", "./engine/worker/worker"],
    ["src/App.svelte", "./charts/draw"],
  ])("lets %s use %s", async (file, path) => {
    expect(await complaints(file, inFile(file, path))).toEqual([]);
  });

  it("refuses an import() whose layer cannot be seen", async () => {
    expect(await complaints("src/core/probe.ts", "export const load = (x) => import(x);")).toEqual([
      "import() must name its file by a literal, so that its layer can be seen.",
    ]);
  });
});

function inFile(file: string, path: string): string {
  const code = `import "${path}";`;
  return file.endsWith(".svelte") ? `<script lang="ts">${code}</script>` : code;
}
