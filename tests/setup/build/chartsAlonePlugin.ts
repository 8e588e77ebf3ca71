import type { Plugin } from "vite";

/** Gives tfjs-vis a stand-in for TensorFlow.js's core, which its charts never call: a quarter of their size. */
export function chartsAlonePlugin(standIn: string): Plugin {
  return {
    name: "charts-alone",
    apply: "build",
    enforce: "pre",
    resolveId: (source, importer) =>
      source === "@tensorflow/tfjs-core" && importer?.includes("/@tensorflow/tfjs-vis/")
        ? standIn
        : null,
  };
}
