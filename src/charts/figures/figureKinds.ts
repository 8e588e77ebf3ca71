import type { Figure } from "./Figure";
import type { FigureKind } from "./FigureKind";
import { canvas } from "./kinds/canvas";
import { classAccuracies } from "./kinds/classAccuracies";
import { confusion } from "./kinds/confusion";
import { curve } from "./kinds/curve";
import { histograms } from "./kinds/histograms";
import { ladder } from "./kinds/ladder";
import { layerTime } from "./kinds/layerTime";
import { lines } from "./kinds/lines";
import { map } from "./kinds/map";
import { profile } from "./kinds/profile";

type Kinds = { readonly [K in Figure["kind"]]: FigureKind<Extract<Figure, { kind: K }>> };

const KINDS: Kinds = {
  lines,
  histograms,
  map,
  curve,
  confusion,
  classAccuracies,
  ladder,
  layerTime,
  profile,
  canvas,
};

/** What can be made of the figure. */
export function kindOf<F extends Figure>({ kind }: F): FigureKind<F> {
  return KINDS[kind] as unknown as FigureKind<F>;
}
