import { createRequire } from "node:module";
import { dirname } from "node:path";

import "@tensorflow/tfjs-backend-wasm";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";

/** Adds the wasm backend to tf.js and tells it where its package keeps the binaries. */
export function locateWasm(): void {
  const wasmPackage = createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm");
  setWasmPaths(`${dirname(wasmPackage)}/`);
}
