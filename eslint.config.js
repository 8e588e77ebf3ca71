import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import svelte from "eslint-plugin-svelte";
import { defineConfig } from "eslint/config";
import globals from "globals";
import ts from "typescript-eslint";

import { layerDirection } from "./tests/setup/layerDirection.js";

/** The layers of src: what each may import of the others, and which packages it may not use. README shows the picture. */
const layers = {
  core: { may: [], mayNotUse: ["svelte", "@tensorflow"] },
  protocol: { may: ["core"], mayNotUse: ["svelte", "@tensorflow"] },
  engine: { may: ["core", "protocol"], mayNotUse: ["svelte", "@tensorflow/tfjs-vis"] },
  "engine/worker": {
    may: ["core", "protocol", "engine"],
    mayNotUse: ["svelte", "@tensorflow/tfjs-vis"],
  },
  cli: { may: ["core", "protocol", "engine"], mayNotUse: ["svelte", "@tensorflow/tfjs-vis"] },
  state: { may: ["core", "protocol"], mayNotUse: ["@tensorflow"] },
  charts: {
    may: ["core"],
    mayNotUse: ["svelte", "@tensorflow"],
    except: ["@tensorflow/tfjs-vis"],
  },
  components: { may: ["core", "state", "charts"], mayNotUse: ["@tensorflow"] },
  serviceWorker: { may: [], mayNotUse: ["svelte", "@tensorflow"] },
};

export default defineConfig(
  { ignores: ["dist/", "pictures/"] },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs["flat/recommended"],
  prettier,
  svelte.configs["flat/prettier"],
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ["src/**/*.{ts,svelte}"],
    plugins: { layers: { rules: { direction: layerDirection } } },
    rules: { "layers/direction": ["error", { src: `${import.meta.dirname}/src`, layers }] },
  },
  {
    files: ["src/{core,engine}/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Everything random takes an Rng." },
      ],
    },
  },
  {
    files: ["src/engine/**/*.ts"],
    ignores: ["src/engine/worker/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        "self",
        "postMessage",
        "setTimeout",
        "performance",
        "fetch",
        "process",
      ],
    },
  },
);
