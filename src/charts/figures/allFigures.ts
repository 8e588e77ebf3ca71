import type { VariantView } from "../../core/experiment/VariantView";
import { firstLayerChart } from "../firstLayerChart";
import { GRADIENT_QUANTITIES } from "../gradientQuantities";
import { ladderDomain } from "../ladderScale";
import { layerGradientChart } from "../layerGradientChart";
import { LAYER_TIME_QUANTITIES, type LayerTimeId } from "../layerTimeQuantities";
import { lossChart } from "../lossChart";
import { toLayerTimeData } from "../toLayerTimeData";
import type { Figure } from "./Figure";
import { classAccuraciesFigure } from "./make/classAccuraciesFigure";
import { confusionFigure } from "./make/confusionFigure";
import { curveFigure } from "./make/curveFigure";
import { histogramsFigure } from "./make/histogramsFigure";
import { ladderFigure } from "./make/ladderFigure";
import { layerTimeFigure } from "./make/layerTimeFigure";
import { linesFigure } from "./make/linesFigure";
import { mapFigure, type MapLook } from "./make/mapFigure";

/** Every chart and map of a comparison, whether the page shows it now or not, in the order of the page. */
export function allFigures(views: readonly VariantView[], look: MapLook): Figure[] {
  const names = views.map(({ name }) => name);
  const domain = ladderDomain(views.map(({ ladder }) => ladder));
  const numHidden = Math.max(0, ...views.map(({ activations }) => activations.length - 1));
  const ids = Object.keys(LAYER_TIME_QUANTITIES) as LayerTimeId[];
  const figures = [
    ...views.flatMap((view) => [
      mapFigure(view, look),
      curveFigure(view, look.hasTestPoints),
      confusionFigure(view),
      classAccuraciesFigure(view),
      ladderFigure(view, domain),
    ]),
    linesFigure("Loss", lossChart(views), names, "loss"),
    ...Object.values(GRADIENT_QUANTITIES).flatMap((quantity) => {
      const yTitle = `log₁₀ rms ${quantity.formula}`;
      const title = (chart: string) => `${chart}, ${quantity.name}`;
      return [
        linesFigure(title("Gradient by layer"), layerGradientChart(views, quantity), names, yTitle),
        linesFigure(title("Layer 1 over time"), firstLayerChart(views, quantity), names, yTitle),
      ];
    }),
    ...Array.from({ length: numHidden }, (_, layer) => histogramsFigure(views, layer)),
    histogramsFigure(views, "out"),
    ...ids.map((id) => layerTimeFigure(toLayerTimeData(views, id))),
  ];
  return figures.filter((figure) => figure !== null);
}
