import type { ChartRenderer } from "../../charts/ChartRenderer";
import type Derivatives from "../derivatives/Derivatives.svelte";
import type Explorer from "../explore/Explorer.svelte";
import type Inside from "../inside/Inside.svelte";
import type NotebookPlace from "../notebook/NotebookPlace.svelte";
import type { ownData } from "../own/ownData";
import type MoreSettings from "../rail/MoreSettings.svelte";
import type Stage from "../stage/Stage.svelte";

/** The parts of the page that come after its first paint: two are on their way, the others come when they are needed. */
export interface Parts {
  readonly stage: Promise<typeof Stage>;
  readonly more: Promise<typeof MoreSettings>;
  loadCharts(): Promise<ChartRenderer>;
  loadDerivatives(): Promise<typeof Derivatives>;
  loadExplorer(): Promise<typeof Explorer>;
  loadInside(): Promise<typeof Inside>;
  loadNotebook(): Promise<typeof NotebookPlace>;
  loadOwnData(): Promise<typeof ownData>;
}
