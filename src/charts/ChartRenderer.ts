import type { ChartTheme } from "./ChartTheme";
import type { ConfusionData } from "./ConfusionData";
import type { HistogramData } from "./HistogramData";
import type { LineChartData } from "./LineChartData";

/** Draws into an element of fixed size; what it drew before is updated in place. `label` names the canvas. */
export interface ChartRenderer {
  drawLineChart(
    element: HTMLElement,
    label: string,
    data: LineChartData,
    theme: ChartTheme,
  ): Promise<void>;
  drawHistogram(
    element: HTMLElement,
    label: string,
    data: HistogramData,
    theme: ChartTheme,
  ): Promise<void>;
  drawConfusionMatrix(
    element: HTMLElement,
    label: string,
    data: ConfusionData,
    theme: ChartTheme,
  ): Promise<void>;
  /** Frees what the element's chart holds. */
  removeChart(element: HTMLElement): void;
}
