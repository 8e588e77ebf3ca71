import type { SavedActivation } from "./readIdentifier";
import type { SavedStep } from "./SavedStep";

/** A dense layer of a saved model with what follows it up to the next. */
export interface SavedBlock {
  readonly dense: SavedStep;
  /** Null where the file does not say it. */
  readonly units: number | null;
  readonly normalization: { readonly step: SavedStep; readonly over: "examples" | "units" } | null;
  readonly activation: SavedActivation;
  readonly dropout: number;
  readonly isResidual: boolean;
}
