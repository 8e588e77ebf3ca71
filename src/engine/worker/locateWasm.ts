import "@tensorflow/tfjs-backend-wasm";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import wasmSimdUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import wasmUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";

/** Adds the wasm backend to tf.js and tells it where the build puts its binaries. */
export function locateWasm(): void {
  setWasmPaths({
    "tfjs-backend-wasm.wasm": wasmUrl,
    "tfjs-backend-wasm-simd.wasm": wasmSimdUrl,
    // Never loaded, since threads are off, but setWasmPaths() throws where one of the three is missing.
    "tfjs-backend-wasm-threaded-simd.wasm": wasmSimdUrl,
  });
}
