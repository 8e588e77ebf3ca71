import type { CsvCell } from "../../core/export/csv/writeCsv";
import type { Drawing, LegendItem } from "./Drawing";
import type { FigureTheme } from "./FigureTheme";

/** What can be made of one kind of figure. */
export interface FigureKind<F> {
  /** The picture without its frame, and what the frame says of it. */
  draw(figure: F, theme: FigureTheme): { picture: Drawing; legend: readonly LegendItem[] };
  /** The numbers behind it: a row of names, then a row each. */
  table(figure: F): readonly (readonly CsvCell[])[];
}
