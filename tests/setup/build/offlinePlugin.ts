import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";

import type { Plugin } from "vite";

const workerFile = "serviceWorker.js";
/** Files that the page never asks for: among them the threaded wasm, which the engine switches off. */
const notForThePage = /^(serviceWorker\.js|screenshot\.png|data\/README\.md)$|-threaded-|\.map$/;

/** Builds src/serviceWorker as `serviceWorker.js` and tells it every file of the finished build. */
export function offlinePlugin(): Plugin {
  return {
    name: "offline",
    apply: "build",
    buildStart() {
      this.emitFile({
        type: "chunk",
        id: "./serviceWorker/serviceWorker.ts",
        fileName: workerFile,
      });
    },
    writeBundle({ dir }) {
      const path = join(dir!, workerFile);
      const code = readFileSync(path, "utf8");
      if (!code.includes("__BUILD__")) throw new Error(`${workerFile} does not name __BUILD__.`);
      writeFileSync(path, code.replace("__BUILD__", JSON.stringify(describeBuild(dir!))));
    },
  };
}

/** The paths of all files of `folder` that the page may ask for, and a hash of what is in them. */
export function describeBuild(folder: string): { version: string; files: string[] } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, "/"))
    .filter((path) => !notForThePage.test(path))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  return { version: hash.digest("hex").slice(0, 12), files };
}
