import type { ChartTheme } from "./ChartTheme";

/** Vega-Lite's `config` in the page's colours and font: hairlines, no frame, no domain line. */
export function chartConfig({ muted, line, fontFamily, fontSize }: ChartTheme): object {
  return {
    background: "transparent",
    font: fontFamily,
    view: { stroke: null },
    axis: {
      domain: false,
      gridColor: line,
      gridWidth: 1,
      labelColor: muted,
      labelFontSize: fontSize,
      labelPadding: 5,
      tickColor: line,
      ticks: false,
      titleColor: muted,
      titleFontSize: fontSize,
      titleFontWeight: "normal",
    },
  };
}
