import type { CurveView, PointsView } from "../../core/experiment/VariantView";

/** What a card draws of a network's output along one column. */
export interface CurvePicture {
  readonly curve: CurveView;
  readonly points: PointsView;
  /** What the y axis shows. */
  readonly yName: string;
  /** Side in CSS pixels. */
  readonly size: number;
  readonly pixelRatio: number;
  readonly isDark: boolean;
  readonly hasTestPoints: boolean;
  /** The variant's, of a real output's curve. */
  readonly colour: string;
  /** CSS colours of the axes' lines and texts, and of the paper. */
  readonly line: string;
  readonly muted: string;
  readonly surface: string;
  readonly fontFamily: string;
  /** Size of the texts in CSS pixels. */
  readonly em: number;
}
