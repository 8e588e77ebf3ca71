import type { ChartTheme } from "../ChartTheme";

/** What pictures for elsewhere are drawn with: the page's colours on solid paper, and a font that is everywhere. */
export interface FigureTheme extends ChartTheme {
  readonly text: string;
}

const FONT = { fontFamily: "Helvetica, Arial, sans-serif", fontSize: 12 } as const;

/** For print. */
export const LIGHT_FIGURE: FigureTheme = {
  ...FONT,
  isDark: false,
  text: "#1b1e22",
  muted: "#59616a",
  line: "#e1e4e7",
  surface: "#ffffff",
};

/** For dark slides. */
export const DARK_FIGURE: FigureTheme = {
  ...FONT,
  isDark: true,
  text: "#e8eaed",
  muted: "#a9afb6",
  line: "#2f3337",
  surface: "#1b1c1e",
};
