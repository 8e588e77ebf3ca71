import type { BackendName } from "../../protocol/messages";

/** The backends as a sentence of the page names them. */
export const BACKEND_NAMES: Readonly<Record<BackendName, string>> = {
  webgl: "WebGL",
  wasm: "WebAssembly",
  cpu: "plain JavaScript",
};
