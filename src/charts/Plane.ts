import type { MapPalette } from "./mapPalette";

/** What everything drawn onto a decision map needs to know of it. */
export interface Plane {
  /** `[x1 min, x1 max, x2 min, x2 max]` in raw units. */
  readonly extent: readonly [number, number, number, number];
  readonly numOutputs: number;
  /** The real output at full colour. */
  readonly valueRange: number;
  /** Side in CSS pixels. */
  readonly size: number;
  readonly palette: MapPalette;
}
