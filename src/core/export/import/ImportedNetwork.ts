import type { Problem } from "../../experiment/Experiment";
import type { LayerShape } from "../../experiment/resolveVariants";
import type { LayerCures } from "../../network/layers";
import type { ExportedNetwork } from "../ExportedNetwork";

/** The network of a saved model: its layers and parameters, and the settings that make the same layers. */
export interface ImportedNetwork extends ExportedNetwork {
  readonly hidden: readonly LayerShape[];
  readonly cures: LayerCures;
  /** Whether the file names inputs and outputs; else they are `x1`, `x2` ... and `0`, `1` ... or `y`. */
  readonly hasNames: boolean;
}

/** What became of a file: a network, or everything that is wrong with it. */
export interface LayersModelReading {
  readonly network: ImportedNetwork | null;
  readonly problems: readonly Problem[];
  /** What was taken otherwise than it stands in the file, a sentence each. */
  readonly notes: readonly string[];
}
