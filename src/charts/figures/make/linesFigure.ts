import type { LineChartData } from "../../LineChartData";
import type { LinesFigure } from "../Figure";

/** A line chart; null before there is anything in it. `names` are those of the lines' variants, by index. */
export function linesFigure(
  title: string,
  data: LineChartData,
  names: readonly string[],
  yTitle: string,
): LinesFigure | null {
  return data.x.length > 0 && data.series.length > 0
    ? { kind: "lines", title, data, names, yTitle }
    : null;
}
