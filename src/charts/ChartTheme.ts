/** What a chart takes from the page around it. */
export interface ChartTheme {
  readonly isDark: boolean;
  /** CSS colours. */
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly fontFamily: string;
  /** CSS pixels, of the axis labels. */
  readonly fontSize: number;
}

/** The page's custom properties and font as they stand at the element. */
export function readChartTheme(element: HTMLElement, isDark: boolean): ChartTheme {
  const style = getComputedStyle(element);
  const property = (name: string) => style.getPropertyValue(name).trim();
  return {
    isDark,
    muted: property("--text-muted"),
    line: property("--line"),
    surface: property("--surface"),
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
  };
}
