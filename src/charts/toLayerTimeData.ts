import type { VariantView } from "../core/experiment/VariantView";
import type { LayerTimeData, LayerTimeMap } from "./LayerTimeData";
import { LAYER_TIME_QUANTITIES, type LayerTimeId } from "./layerTimeQuantities";
import { logScale, SHARE_SCALE } from "./layerTimeScale";

/** One statistic of all variants as rows of layers over epochs, on one scale. */
export function toLayerTimeData(views: readonly VariantView[], id: LayerTimeId): LayerTimeData {
  const moments = views[0]?.history.layers ?? [];
  const epochs = moments.map(({ epoch }) => epoch);
  const depths = views.map(({ index }) => moments[0]?.medians[index]?.[id].length ?? 0);
  const numRows = Math.max(0, ...depths);
  const maps = views.map((view, i): LayerTimeMap => {
    const values = new Float64Array(numRows * epochs.length).fill(NaN);
    moments.forEach(({ medians }, moment) =>
      medians[view.index]?.[id].forEach((value, layer) => {
        const row = layer === depths[i] - 1 ? numRows - 1 : layer;
        values[row * epochs.length + moment] = value;
      }),
    );
    return { variant: view.index, name: view.name, numLayers: depths[i], values };
  });
  const lists = maps.map(({ values }) => values);
  const { isLog } = LAYER_TIME_QUANTITIES[id];
  return {
    id,
    epochs,
    numRows,
    maps,
    scale: isLog ? logScale(lists) : SHARE_SCALE,
    hasZeros: isLog && lists.some((values) => values.includes(0)),
  };
}
