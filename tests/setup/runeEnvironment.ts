import type { Environment } from "vitest/runtime";

/**
 * Node with Svelte's client compile: in Vitest's node environment `.svelte.ts` files compile for the
 * server, where `$effect` never runs. State modules touch no DOM, so no DOM emulation is needed.
 */
export default {
  name: "runes",
  viteEnvironment: "client",
  setup: () => ({ teardown() {} }),
} satisfies Environment;
