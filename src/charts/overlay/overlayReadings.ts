import type { GradientId } from "../gradientQuantities";
import { finiteOrGap, log10OrGap } from "../plottable";
import { overlaidIndex } from "../variantStyle";
import { alongAxis, type OverlaidRun, type OverlayAxis } from "./OverlaidRun";
import { gradientOverTime } from "./overlayGradientCharts";
import { valueAlong } from "./valueAlong";

/** What one line is worth at one place; null where it has no value there. */
export interface OverlayReading {
  readonly variant: number;
  readonly name: string;
  readonly trainLoss: number | null;
  readonly testLoss: number | null;
  readonly testAccuracy: number | null;
  /** The rms of layer 1, not its logarithm. */
  readonly gradient: number | null;
}

/** A run's lines at one place of the axis; between kept moments losses are straight, and gradients on their log scale. */
export function overlayReadings(
  run: OverlaidRun,
  axis: OverlayAxis,
  at: number,
  id: GradientId,
): readonly OverlayReading[] {
  const { lossEpochs, layerEpochs, variants } = run.curves;
  const [losses, layers] = [lossEpochs, layerEpochs].map((moments) =>
    alongAxis(run, moments, axis),
  );
  return variants.map((variant, index) => {
    const medianAt = (spreads: readonly { readonly median: number }[]) =>
      valueAlong({ x: losses, y: losses.map((_, i) => finiteOrGap(spreads[i]?.median)) }, at);
    const first = gradientOverTime(variant, id).map(([layer1]) => layer1);
    return {
      variant: overlaidIndex(run.place, index),
      name: run.names[index] ?? "",
      trainLoss: medianAt(variant.trainLoss),
      testLoss: medianAt(variant.testLoss),
      testAccuracy: medianAt(variant.testAccuracy),
      gradient: gradientAt(layers, first, at),
    };
  });
}

/** An exact zero is one only at its own moment; towards it there is no line on a log scale. */
function gradientAt(x: readonly number[], rms: readonly number[], at: number): number | null {
  const moment = x.indexOf(at);
  if (moment >= 0) return finiteOrGap(rms[moment]);
  const exponent = valueAlong({ x, y: rms.map(log10OrGap) }, at);
  return exponent === null ? null : 10 ** exponent;
}

/** Where the run ends on the axis. */
export function endOf({ epochs, seconds }: OverlaidRun, axis: OverlayAxis): number {
  return axis === "epochs" ? epochs : seconds;
}
