import { line } from "d3-shape";

import type { PlotFrame } from "./PlotFrame";

/** Pixels between two samples. */
const STEP = 1.5;
/** Heights of the plot beyond which a curve is cut: far out of sight, and no picture needs such numbers. */
const BEYOND = 4;

/** The curve y = f(x) over the whole frame as an SVG path, with a gap where f has no value or jumps through a pole. */
export function curvePath(f: (x: number) => number, frame: PlotFrame): string {
  const { width, height } = frame;
  const numSteps = Math.max(1, Math.round(width / STEP));
  const points = Array.from({ length: numSteps + 1 }, (_, i): readonly [number, number] => {
    const px = (width * i) / numSteps;
    return [px, frame.toY(f(frame.fromX(px)))];
  });
  const limit = (py: number) => Math.min((1 + BEYOND) * height, Math.max(-BEYOND * height, py));
  const draw = line<readonly [number, number]>()
    .defined(([, py], i) => Number.isFinite(py) && !isPole(points, i, height))
    .x(([px]) => Number(px.toFixed(2)))
    .y(([, py]) => Number(limit(py).toFixed(2)));
  return draw(points) ?? "";
}

/** Whether the curve leaves the plot at one edge just here and comes back at the other. */
function isPole(points: readonly (readonly [number, number])[], i: number, height: number) {
  if (i === 0) return false;
  const [a, b] = [points[i - 1][1], points[i][1]];
  return (a < 0 && b > height) || (a > height && b < 0);
}
