import type { StationSettings } from "../page/StationPlace";
import { GRAPH_KINDS } from "./chain/graphKinds";
import { GraphStudy } from "./chain/GraphStudy.svelte";
import { UnitsInRow } from "./chain/UnitsInRow.svelte";
import { choiceSetting } from "./numberSetting";

/** One unit, two layers of one unit each, or many units in a row. */
export type ChainPart = "unit" | "layers" | "chain";

/** The chain rule on longer and longer chains; what was set in one part is there again when it is opened again. */
export class ChainStudy {
  readonly graphs: Readonly<Record<"unit" | "layers", GraphStudy>>;
  readonly row: UnitsInRow;
  #part = $state.raw<ChainPart>("unit");

  /** The graph that is shown; null where the row of units is. */
  readonly graph: GraphStudy | null = $derived.by(() =>
    this.#part === "chain" ? null : this.graphs[this.#part],
  );

  constructor(settings: StationSettings) {
    this.#part = choiceSetting(settings["part"], ["unit", "layers", "chain"]);
    const own = (part: ChainPart) => (part === this.#part ? settings : {});
    this.graphs = {
      unit: new GraphStudy(GRAPH_KINDS.unit, own("unit")),
      layers: new GraphStudy(GRAPH_KINDS.layers, own("layers")),
    };
    this.row = new UnitsInRow(own("chain"));
  }

  get part(): ChainPart {
    return this.#part;
  }

  /** For the link: the part that is open. */
  get settings(): StationSettings {
    return { part: this.#part, ...(this.graph ?? this.row).settings };
  }

  open = (part: ChainPart): void => {
    this.#part = part;
  };
}
