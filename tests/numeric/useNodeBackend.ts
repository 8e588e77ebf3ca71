import { locateWasm } from "../../src/cli/locateWasm";
import { useBackend } from "../../src/engine/backend/useBackend";

locateWasm();

/** Makes `name` the backend of what follows in this process. */
export async function useNodeBackend(name: "cpu" | "wasm"): Promise<void> {
  await useBackend(name);
}
