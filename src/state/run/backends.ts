import type { BackendName, BackendPreference } from "../../protocol/messages";

export type { BackendPreference };

/** What the user may choose, in the order of the page. */
export const BACKENDS: readonly { readonly value: BackendPreference; readonly name: string }[] = [
  { value: "auto", name: "Automatic" },
  { value: "webgl", name: "WebGL" },
  { value: "wasm", name: "WebAssembly" },
  { value: "cpu", name: "JavaScript" },
];

/** A backend as the page calls it. */
export function backendName(name: BackendName): string {
  return BACKENDS.find(({ value }) => value === name)?.name ?? name;
}
