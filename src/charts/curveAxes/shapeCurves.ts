import type { LineChartData } from "../LineChartData";
import { onLogEpochs } from "./onLogEpochs";
import { onLogLoss } from "./onLogLoss";
import { smoothCurves } from "./smoothCurves";

interface Axes {
  readonly hasLogLoss: boolean;
  readonly hasLogEpochs: boolean;
  /** The weight of what came before in a moving average, 0 to .99. */
  readonly smoothing: number;
}

type Shape = (data: LineChartData) => LineChartData;

/** How curves over time are drawn: averaged as they are given, gradients by their logarithms, then over the axis chosen. */
export function shapeCurves({ smoothing, hasLogEpochs }: Omit<Axes, "hasLogLoss">): Shape {
  return (data) => {
    const smooth = smoothCurves(data, smoothing);
    return hasLogEpochs ? onLogEpochs(smooth) : smooth;
  };
}

/** The same of losses, which are averaged before their logarithms are taken. */
export function shapeLosses({ hasLogLoss, smoothing, hasLogEpochs }: Axes): Shape {
  const shape = shapeCurves({ smoothing, hasLogEpochs });
  return (data) => (hasLogLoss ? onLogLoss(shape(data)) : shape(data));
}
