import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

/** What one test project needs beside the shared configuration; groups run one after another. */
const projects = [
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
      fileParallelism: false,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      sequence: { groupOrder: 3 },
    },
  },
] as const;

export default defineConfig({
  plugins: [svelte({ configFile: `${import.meta.dirname}/svelte.config.js` })],
  root: "src",
  base: "./",
  publicDir: "../static",
  build: { outDir: "../dist", emptyOutDir: true, target: "es2023" },
  worker: { format: "es" },
  resolve: {
    alias: { "vega-embed": `${import.meta.dirname}/src/charts/vegaEmbed.ts` },
  },
  server: { fs: { allow: [".."] } },
  optimizeDeps: {
    // Found up front: a dependency discovered midway would reload the page under a running test.
    include: [
      "@tensorflow/tfjs",
      "@tensorflow/tfjs-backend-wasm",
      "@tensorflow/tfjs-backend-webgl",
    ],
  },
  test: { root: import.meta.dirname, projects: [...projects] },
});
