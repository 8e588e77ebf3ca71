import type { Component } from "svelte";

import type { Inspected } from "./Inspected";
import SelectionPanel from "./SelectionPanel.svelte";

/** A page of the panel beside the picture; what else it needs comes from the contexts. */
interface SidePage {
  readonly name: string;
  readonly Panel: Component<{ inspection: Inspected }>;
}

/** Every page in the order of its tab; to add one, add a row. */
export const SIDE_PANELS: readonly SidePage[] = [{ name: "Selection", Panel: SelectionPanel }];
