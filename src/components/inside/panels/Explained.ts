import type { NetworkInspector } from "../../../state/inspect/NetworkInspector.svelte";

/** The gradient of one parameter, taken apart. */
export type Explained = NonNullable<NetworkInspector["explanation"]>;

/** A weight, or a bias where `from` is null. */
export type Place = Explained["place"];

/** Its paths, where it is a sum over such. */
export type ExplainedPaths = Extract<Explained["chain"], { kind: "paths" }>;

/** One of the strongest of them. */
export type ExplainedPath = ExplainedPaths["paths"][number];
