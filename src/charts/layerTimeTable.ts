import type { LayerTimeData, LayerTimeMap } from "./LayerTimeData";
import { gapReason, rowName } from "./layerTimeGaps";
import { LAYER_TIME_QUANTITIES } from "./layerTimeQuantities";
import type { ChartTable } from "./lineChartTable";
import { thinIndices } from "./thinIndices";
import { epochTick } from "./tickTexts";

const MOST_COLUMNS = 6;

/** A map's value in a row at a moment as it is read: the number, or why there is none. */
export function layerTimeText(
  map: LayerTimeMap,
  data: LayerTimeData,
  row: number,
  moment: number,
): string {
  const value = map.values[row * data.epochs.length + moment];
  return gapReason(map, data, row, moment) ?? LAYER_TIME_QUANTITIES[data.id].format(value);
}

/** A map in numbers, for those who do not see it: its layers, the output first, at a few epochs. */
export function layerTimeTable(map: LayerTimeMap, data: LayerTimeData): ChartTable {
  const { epochs, numRows } = data;
  const moments = thinIndices(epochs.length, MOST_COLUMNS);
  const rows = Array.from({ length: numRows }, (_, i) => numRows - 1 - i);
  return {
    header: ["layer", ...moments.map((moment) => `epoch ${epochTick(epochs[moment])}`)],
    rows: rows
      .filter((row) => row === numRows - 1 || row < map.numLayers - 1)
      .map((row) => [
        rowName(row, numRows),
        ...moments.map((moment) => layerTimeText(map, data, row, moment)),
      ]),
  };
}
