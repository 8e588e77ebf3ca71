import type { Component } from "svelte";

import type { Inspected } from "./Inspected";
import ActivationPanel from "./panels/ActivationPanel.svelte";
import ChainPanel from "./panels/ChainPanel.svelte";
import CheckPanel from "./panels/CheckPanel.svelte";
import SelectionPanel from "./SelectionPanel.svelte";

/** A page of the panel beside the picture; what else it needs comes from the contexts. */
interface SidePage {
  readonly name: string;
  readonly Panel: Component<{ inspection: Inspected }>;
}

/** Every page in the order of its tab; to add one, add a row. */
export const SIDE_PANELS: readonly SidePage[] = [
  { name: "Selection", Panel: SelectionPanel },
  { name: "Activation", Panel: ActivationPanel },
  { name: "Chain", Panel: ChainPanel },
  { name: "Check", Panel: CheckPanel },
];
