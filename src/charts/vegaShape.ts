import { markerPath, type MarkerShape } from "./markerPath";

const NAMES: Readonly<Partial<Record<MarkerShape, string>>> = {
  circle: "circle",
  triangle: "triangle-up",
  square: "square",
  diamond: "diamond",
  plus: "cross",
  triangleDown: "triangle-down",
};

/** Vega's name for the marker, or the path of one that it has no name for. */
export function vegaShape(marker: MarkerShape): string {
  return NAMES[marker] ?? markerPath(marker, 1);
}
