import type { MapPalette } from "./mapPalette";

/** What everything drawn onto a decision map needs to know of it. */
export interface Plane {
  /** `[x1 min, x1 max, x2 min, x2 max]` in raw units. */
  readonly extent: readonly [number, number, number, number];
  readonly numOutputs: number;
  /** By how much the real output at full colour differs from the neutral one. */
  readonly valueRange: number;
  /** The real output in the neutral colour; 0 where it is left out. */
  readonly valueCentre?: number;
  /** Side in CSS pixels. */
  readonly size: number;
  readonly palette: MapPalette;
}
