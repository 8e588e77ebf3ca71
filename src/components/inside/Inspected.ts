import type { NetworkInspector } from "../../state/inspect/NetworkInspector.svelte";

/** An open network at one moment. */
export type Inspected = NonNullable<NetworkInspector["inspection"]>;
