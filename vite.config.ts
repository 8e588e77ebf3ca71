import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

import { chartsAlonePlugin } from "./tests/setup/build/chartsAlonePlugin.ts";
import { developmentCspPlugin } from "./tests/setup/build/developmentCspPlugin.ts";
import { firstPaintPlugin } from "./tests/setup/build/firstPaintPlugin.ts";
import { offlinePlugin } from "./tests/setup/build/offlinePlugin.ts";
import { sizeBudgetPlugin } from "./tests/setup/build/sizeBudgetPlugin.ts";

const root = import.meta.dirname;

/** What Svelte brings for custom elements and for its fourth version, 2.5 kB gzip that nothing here asks for. */
const unusedOfSvelte = /svelte\/src\/(internal\/client\/dom\/elements\/custom-element|legacy\/)/;

/** A browser on a shared machine may starve: its tests may fail once, and the tally names those that did. */
const retry = 1;

/** The four test projects; groups run one after another, so that no browser test shares its cores. */
const projects: TestProjectInlineConfiguration[] = [
  {
    extends: true,
    resolve: { conditions: ["browser"] },
    test: {
      name: "unit",
      environment: "./tests/setup/runeEnvironment.ts",
      include: ["tests/unit/**/*.test.ts"],
      sequence: { groupOrder: 0 },
    },
  },
  {
    extends: true,
    test: {
      name: "numeric",
      environment: "node",
      include: ["tests/numeric/**/*.test.ts"],
      testTimeout: 120_000,
      hookTimeout: 60_000,
      sequence: { groupOrder: 1 },
    },
  },
  {
    extends: true,
    test: {
      name: "engine",
      environment: "node",
      include: ["tests/engine/**/*.test.ts"],
      globalSetup: ["tests/engine/globalSetup.ts"],
      retry,
      fileParallelism: false,
      testTimeout: 120_000,
      hookTimeout: 60_000,
      sequence: { groupOrder: 2 },
    },
  },
  {
    extends: true,
    test: {
      name: "e2e",
      environment: "node",
      include: ["tests/e2e/**/*.test.ts"],
      globalSetup: ["tests/e2e/globalSetup.ts"],
      retry,
      fileParallelism: false,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      expect: { poll: { timeout: 30_000 } },
      sequence: { groupOrder: 3 },
    },
  },
];

export default defineConfig({
  plugins: [
    svelte({ configFile: `${root}/svelte.config.js` }),
    chartsAlonePlugin(`${root}/src/charts/unusedByCharts.ts`),
    developmentCspPlugin(),
    firstPaintPlugin(`${root}/src/index.html`),
    offlinePlugin(),
    sizeBudgetPlugin(),
  ],
  appType: "mpa", // A missing file is a 404, never the page itself.
  root: "src",
  base: "./",
  publicDir: "../static",
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0, // The page's policy lets it fetch files, not data: addresses.
    reportCompressedSize: false, // The size budget states what matters.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: unusedOfSvelte, sideEffects: false }] },
    },
  },
  worker: { format: "es" },
  resolve: {
    alias: {
      "vega-embed": `${root}/src/charts/vegaEmbed.ts`,
      glamor: `${root}/src/charts/unusedByCharts.ts`,
    },
  },
  server: { fs: { allow: [".."] } },
  optimizeDeps: {
    // Every package found up front: one discovered midway would reload the page under a running test.
    entries: ["index.html", "../tests/{engine,bench}/**/*.harness.ts"],
    include: ["@tensorflow/tfjs", "@tensorflow/tfjs-backend-wasm", "papaparse"],
  },
  test: { root, projects },
});
