import { createRequire } from "node:module";
import { dirname } from "node:path";

import "@tensorflow/tfjs-backend-wasm";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";

import { useBackend } from "../../src/engine/backend/useBackend";

const wasmPackage = createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm");
setWasmPaths(`${dirname(wasmPackage)}/`);

/** Makes `name` the backend of what follows in this process. */
export async function useNodeBackend(name: "cpu" | "wasm"): Promise<void> {
  await useBackend(name);
}
