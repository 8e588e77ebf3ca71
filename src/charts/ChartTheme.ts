/** What a chart takes from the page around it. */
export interface ChartTheme {
  readonly isDark: boolean;
  /** CSS colours. */
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly fontFamily: string;
  /** CSS pixels, of the axis labels. */
  readonly fontSize: number;
}

/** The page's custom properties and font as they stand at the element. */
export function readChartTheme(element: HTMLElement, isDark: boolean): ChartTheme {
  const style = getComputedStyle(element);
  const property = (name: string, otherwise: string) =>
    style.getPropertyValue(name).trim() || otherwise;
  return {
    isDark,
    text: property("--text", isDark ? "#e8eaed" : "#1d2125"),
    muted: property("--text-muted", isDark ? "#a9afb6" : "#5b636b"),
    line: property("--line", isDark ? "#33373c" : "#e2e5e8"),
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
  };
}
