import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import svelte from "eslint-plugin-svelte";
import { defineConfig } from "eslint/config";
import globals from "globals";
import ts from "typescript-eslint";

/** The layers of src: what each may import of the others, and which packages it may not use. README shows the picture. */
const layers = {
  core: { may: [], mayNotUse: ["svelte", "@tensorflow/"] },
  protocol: { may: ["core"], mayNotUse: ["svelte", "@tensorflow/"] },
  engine: { may: ["core", "protocol"], mayNotUse: ["svelte", "@tensorflow/tfjs-vis"] },
  cli: { may: ["core", "protocol", "engine"], mayNotUse: ["svelte", "@tensorflow/tfjs-vis"] },
  state: { may: ["core", "protocol"], mayNotUse: ["@tensorflow/"] },
  charts: { may: ["core"], mayNotUse: ["svelte", "@tensorflow/tfjs$", "@tensorflow/tfjs-[^v]"] },
  components: { may: ["core", "state", "charts"], mayNotUse: ["@tensorflow/"] },
};

/** Refuses a path in all the ways a module can name another: import, export from, import() and new URL(). */
function refuse(pattern, message) {
  const source = `[value=/${pattern.replaceAll("/", "\\u002F")}/]`;
  return [
    `ImportDeclaration > Literal.source${source}`,
    `ExportNamedDeclaration > Literal.source${source}`,
    `ExportAllDeclaration > Literal.source${source}`,
    `ImportExpression > Literal.source${source}`,
    `NewExpression[callee.name="URL"] > Literal.arguments${source}`,
    `TSImportType Literal${source}`,
  ].map((selector) => ({ selector, message }));
}

function layerRule([layer, { may, mayNotUse }]) {
  const others = Object.keys(layers).filter((name) => name !== layer && !may.includes(name));
  const restrictions = [
    ...refuse(`^(\\.\\./)+(${others.join("|")})/`, `src/${layer} may not depend on this layer.`),
    ...refuse(`^(${mayNotUse.join("|")})`, `src/${layer} may not use this package.`),
    ...refuse("^(\\.\\./)+(main|App)", "Only the entry points know the app."),
  ];
  if (layer === "core" || layer === "engine")
    restrictions.push({
      selector: "MemberExpression[object.name='Math'][property.name='random']",
      message: "Everything random takes an Rng.",
    });
  return {
    files: [`src/${layer}/**/*.{ts,svelte}`],
    rules: { "no-restricted-syntax": ["error", ...restrictions] },
  };
}

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
  ...Object.entries(layers).map(layerRule),
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
