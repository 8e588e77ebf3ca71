import type { MarkerShape } from "./markerPath";

/** Vega's name for the marker. */
export function vegaShape(marker: MarkerShape): string {
  return (
    { triangle: "triangle-up", triangleDown: "triangle-down", plus: "cross" }[marker as string] ??
    marker
  );
}
