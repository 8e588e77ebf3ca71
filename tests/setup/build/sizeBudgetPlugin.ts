import { gzipSync } from "node:zlib";

import type { Plugin, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;

interface Part {
  readonly what: string;
  /** The most that the part may weigh, in thousands of bytes, gzipped. */
  readonly limit: number;
  files(bundle: Bundle): string[];
}

/** What a visitor downloads, and the most that each part may weigh; the build fails past it. */
const parts: readonly Part[] = [
  { what: "JavaScript before the first paint", limit: 60, files: findFirstPaint },
  { what: "worker with TensorFlow.js", limit: 335, files: findWorker },
  { what: "tfjs-vis with Vega", limit: 305, files: findCharts },
];

/** States the gzipped size of each part after a build, and fails it where one is missing or past its limit. */
export function sizeBudgetPlugin(): Plugin {
  return {
    name: "size-budget",
    apply: "build",
    // After the files are written, so that a build past its budget can be looked at.
    writeBundle(_, bundle) {
      const weighed = parts.map((part) => {
        const files = part.files(bundle);
        return { ...part, files, size: weigh(bundle, files) };
      });
      for (const { what, limit, size } of weighed)
        console.info(`${what.padEnd(36)} ${size.toFixed(1).padStart(6)} kB gzip of ${limit}`);
      const wrong = weighed.filter(({ limit, size }) => size === 0 || size > limit);
      if (wrong.length === 0) return;
      for (const { what, files } of wrong)
        console.error([`The largest modules of: ${what}`, ...heaviest(bundle, files)].join("\n"));
      this.error(
        wrong
          .map(({ what, limit, size }) => `${what} must be 0 to ${limit} kB gzip, got ${size}`)
          .join("; "),
      );
    },
  };
}

/** The page's entry and everything that it imports statically. */
export function findFirstPaint(bundle: Bundle): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const file = bundle[name];
    if (file?.type !== "chunk" || found.has(name)) return;
    found.add(name);
    file.imports.forEach(visit);
  };
  for (const file of Object.values(bundle))
    if (file.type === "chunk" && file.isEntry && file.facadeModuleId?.endsWith("index.html"))
      visit(file.fileName);
  return [...found];
}

/** The worker's scripts: Vite builds them apart and adds them as finished files. */
export function findWorker(bundle: Bundle): string[] {
  return Object.values(bundle)
    .filter((file) => file.type === "asset" && file.fileName.endsWith(".js"))
    .map((file) => file.fileName);
}

/** The chunks of the page that hold tfjs-vis or Vega. */
export function findCharts(bundle: Bundle): string[] {
  return Object.values(bundle)
    .filter(
      (file) =>
        file.type === "chunk" &&
        file.moduleIds.some((id) => /node_modules\/(@tensorflow\/tfjs-vis|vega[^/]*)\//.test(id)),
    )
    .map((file) => file.fileName);
}

function weigh(bundle: Bundle, names: readonly string[]): number {
  const bytes = names.map((name) => {
    const file = bundle[name]!;
    return gzipSync(file.type === "chunk" ? file.code : file.source).length;
  });
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** The twenty largest modules of some chunks, each gzipped alone and before minification: a lead, not a sum. */
function heaviest(bundle: Bundle, names: readonly string[]): string[] {
  return names
    .flatMap((name) => {
      const file = bundle[name]!;
      return file.type === "chunk" ? Object.entries(file.modules) : [];
    })
    .map(([id, { code }]) => ({ id, size: code ? gzipSync(code).length / 1000 : 0 }))
    .sort((a, b) => b.size - a.size)
    .slice(0, 20)
    .map(({ id, size }) => `  ${size.toFixed(1).padStart(6)} kB  ${id}`);
}
