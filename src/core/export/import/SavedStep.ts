import type { JsonRecord } from "./json";

/** A layer of a saved model in its chain. */
export interface SavedStep {
  readonly className: string;
  readonly name: string;
  readonly config: JsonRecord;
  /** Of its config: `modelTopology.config.layers[2].config`. */
  readonly path: string;
}
