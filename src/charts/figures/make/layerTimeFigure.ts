import type { LayerTimeData } from "../../LayerTimeData";
import { LAYER_TIME_QUANTITIES } from "../../layerTimeQuantities";
import type { LayerTimeFigure } from "../Figure";

/** Every layer over time; null before the first statistics. */
export function layerTimeFigure(data: LayerTimeData): LayerTimeFigure | null {
  const title = `Layers over time: ${LAYER_TIME_QUANTITIES[data.id].name}`;
  return data.epochs.length > 0 && data.numRows > 0 ? { kind: "layerTime", title, data } : null;
}
