/** @file The charts that tfjs-vis draws. Large (it brings Vega): loaded after the first paint, never imported statically. */
import { confusionMatrix } from "@tensorflow/tfjs-vis/dist/render/confusion_matrix";
import { histogram } from "@tensorflow/tfjs-vis/dist/render/histogram";
import { linechart } from "@tensorflow/tfjs-vis/dist/render/linechart";
import { prepareHost, removeHost } from "./chartHost";
import type { ChartRenderer } from "./ChartRenderer";
import { classId, dressConfusionMatrix } from "./dressConfusionMatrix";
import { dressHistogram } from "./dressHistogram";
import { dressLineChart } from "./dressLineChart";
import { seriesField } from "./lineChartRows";

/** tfjs-vis behind the page's own words. */
export const tfjsVisRenderer: ChartRenderer = {
  async drawLineChart(element, label, data, theme) {
    if (data.x.length === 0 || data.series.length === 0) return removeHost(element);
    prepareHost(element, label, (spec) => dressLineChart(spec, data, theme));
    const values = data.series.map(({ y }) => y.map((value, x) => ({ x, y: value as number })));
    const series = data.series.map((_, i) => seriesField(i));
    await linechart(element, { values, series }, sizeOf(element));
  },

  async drawHistogram(element, label, data, theme) {
    prepareHost(element, label, (spec) => dressHistogram(spec, data, theme));
    const bins = Array.from(data.counts, (count, value) => ({ value, count }));
    await histogram(element, bins, { stats: false, ...sizeOf(element) });
  },

  async drawConfusionMatrix(element, label, data, theme) {
    prepareHost(element, label, (spec) => dressConfusionMatrix(spec, data, theme));
    const tickLabels = data.counts.map((_, index) => classId(index));
    const values = data.counts.map((row) => [...row]);
    await confusionMatrix(element, { values, tickLabels }, sizeOf(element));
  },

  removeChart: removeHost,
};

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement) => ({
  width: clientWidth,
  height: clientHeight,
});
