import { useBackend } from "../../src/engine/backend/useBackend";
import { locateWasm } from "../../src/engine/worker/locateWasm";
import type { BackendName } from "../../src/protocol/messages";

locateWasm();

/** Makes `name` the backend of what follows in this page. */
export async function usePageBackend(name: BackendName): Promise<void> {
  await useBackend(name);
}
