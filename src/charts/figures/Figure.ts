import type {
  ConfusionView,
  CurveView,
  MapView,
  PointsView,
  Spread,
} from "../../core/experiment/VariantView";
import type { CsvCell } from "../../core/export/csv/writeCsv";
import type { Histogram } from "../../core/math/histogram";
import type { LayerProfile } from "../../core/theory/Exploration";
import type { LadderDomain } from "../ladderScale";
import type { LayerTimeData } from "../LayerTimeData";
import type { ProfileDomain } from "../layerProfile";
import type { LineChartData } from "../LineChartData";
import type { FigureTheme } from "./FigureTheme";

interface Titled {
  /** Stands over the picture, and names its file. */
  readonly title: string;
}

export interface LinesFigure extends Titled {
  readonly kind: "lines";
  readonly data: LineChartData;
  /** Of the variants, by index. */
  readonly names: readonly string[];
  readonly yTitle: string;
}

export interface HistogramsFigure extends Titled {
  readonly kind: "histograms";
  readonly histograms: readonly {
    readonly variant: number;
    readonly name: string;
    readonly histogram: Histogram;
  }[];
}

export interface MapFigure extends Titled {
  readonly kind: "map";
  readonly map: MapView;
  readonly points: PointsView | null;
  readonly hasTestPoints: boolean;
  readonly isDiscretized: boolean;
  /** Empty for a real target. */
  readonly classNames: readonly string[];
}

export interface CurveFigure extends Titled {
  readonly kind: "curve";
  readonly variant: number;
  /** The variant's. */
  readonly name: string;
  readonly curve: CurveView;
  readonly points: PointsView;
  readonly hasTestPoints: boolean;
}

export interface ConfusionFigure extends Titled {
  readonly kind: "confusion";
  readonly confusion: ConfusionView;
}

/** The accuracy of each class on the test set. */
export interface ClassAccuraciesFigure extends Titled {
  readonly kind: "classAccuracies";
  readonly variant: number;
  /** The variant's. */
  readonly name: string;
  readonly confusion: ConfusionView;
}

export interface LadderFigure extends Titled {
  readonly kind: "ladder";
  readonly variant: number;
  readonly ladder: readonly Spread[];
  readonly domain: LadderDomain;
}

export interface LayerTimeFigure extends Titled {
  readonly kind: "layerTime";
  readonly data: LayerTimeData;
}

/** One quantity of untrained networks, from layer to layer. */
export interface ProfileFigure extends Titled {
  readonly kind: "profile";
  readonly note: string;
  readonly domain: ProfileDomain;
  readonly numLayers: number;
  readonly now: LayerProfile;
  readonly nowName: string;
  readonly theory: ArrayLike<number> | null;
  readonly kept: LayerProfile | null;
  readonly keptName: string;
}

/** A picture that only a canvas can draw; an SVG holds it as an image. */
export interface CanvasFigure extends Titled {
  readonly kind: "canvas";
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  paint(canvas: HTMLCanvasElement, pixelRatio: number, theme: FigureTheme): void;
  /** Lines of text over the picture, centred at `x`. */
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** What colours and lines mean, a line each. */
  readonly legend: readonly string[];
  readonly table: readonly (readonly CsvCell[])[];
}

/** A chart or map as data, from which its picture and its table are made when somebody takes it away. */
export type Figure =
  | LinesFigure
  | HistogramsFigure
  | MapFigure
  | CurveFigure
  | ConfusionFigure
  | ClassAccuraciesFigure
  | LadderFigure
  | LayerTimeFigure
  | ProfileFigure
  | CanvasFigure;
