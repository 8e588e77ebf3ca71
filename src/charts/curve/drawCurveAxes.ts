import { numberTick } from "../tickTexts";
import type { CurveFrame } from "./curveFrame";
import type { CurvePicture } from "./CurvePicture";

const FONT = "9px system-ui, sans-serif";

/** The lines of the y axis with their values, and the values of the x axis. */
export function drawCurveAxes(
  context: CanvasRenderingContext2D,
  { left, right, bottom, row, xTicks, yTicks, x, y }: CurveFrame,
  { curve, size, line, muted }: CurvePicture,
): void {
  context.font = FONT;
  context.lineWidth = 1;
  context.strokeStyle = line;
  context.fillStyle = muted;
  context.textAlign = "right";
  context.textBaseline = "middle";
  for (const tick of yTicks) {
    const at = Math.round(y(tick)) + 0.5;
    context.beginPath();
    context.moveTo(left, at);
    context.lineTo(right, at);
    context.stroke();
    context.fillText(numberTick(tick), left - 3, at);
  }
  context.textAlign = "center";
  context.textBaseline = "bottom";
  const foot = bottom + row * (row > 0 ? curve.numOutputs : 0);
  for (const tick of xTicks) {
    const text = numberTick(tick);
    const half = context.measureText(text).width / 2;
    context.beginPath();
    context.moveTo(Math.round(x(tick)) + 0.5, foot);
    context.lineTo(Math.round(x(tick)) + 0.5, foot + 3);
    context.stroke();
    context.fillText(text, Math.min(x(tick), size - half), size);
  }
}
