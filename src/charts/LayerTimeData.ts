import type { LayerTimeId } from "./layerTimeQuantities";
import type { LayerTimeScale } from "./layerTimeScale";

/** One variant's layers over time. */
export interface LayerTimeMap {
  readonly variant: number;
  readonly name: string;
  /** The output layer too; 0 before the first statistics. */
  readonly numLayers: number;
  /** Medians `[rows, epochs]`; NaN where there is none. */
  readonly values: Float64Array;
}

/** Every variant's layers over time in rows that mean the same layer in each: layer 1 first, the output last. */
export interface LayerTimeData {
  readonly id: LayerTimeId;
  readonly epochs: readonly number[];
  /** The hidden layers of the deepest variant, and the output. */
  readonly numRows: number;
  readonly maps: readonly LayerTimeMap[];
  readonly scale: LayerTimeScale;
  /** Whether a value with no place on a log scale, an exact 0, is among them. */
  readonly hasZeros: boolean;
}
