import { markerPath } from "../markerPath";
import { variantColour, variantStyle } from "../variantStyle";
import type { LegendItem } from "./Drawing";
import type { FigureTheme } from "./FigureTheme";
import { tag } from "./tag";

/** A variant's line with its dash and marker, and its name; faint and without a marker for the lesser of two lines. */
export function variantSymbol(
  variant: number,
  text: string,
  { isDark, surface }: FigureTheme,
  isFaint = false,
): LegendItem {
  const colour = variantColour(variant, isDark);
  const { dash, marker } = variantStyle(variant);
  const line = tag("path", {
    d: "M1 7H31",
    fill: "none",
    stroke: colour,
    "stroke-width": isFaint ? 1 : 2,
    "stroke-dasharray": dash.length > 0 ? dash.join(" ") : null,
    opacity: isFaint ? 0.7 : null,
  });
  const sign = tag("path", {
    d: markerPath(marker, 4.2, 16, 7),
    fill: colour,
    stroke: surface,
    "stroke-width": 1,
  });
  return { symbol: isFaint ? line : line + sign, width: 32, text };
}
