import type { MarkerShape } from "./markerPath";

const NAMES: Readonly<Record<MarkerShape, string>> = {
  circle: "circle",
  triangle: "triangle-up",
  square: "square",
  diamond: "diamond",
  plus: "cross",
  triangleDown: "triangle-down",
};

/** Vega's name for the marker. */
export function vegaShape(marker: MarkerShape): string {
  return NAMES[marker];
}
