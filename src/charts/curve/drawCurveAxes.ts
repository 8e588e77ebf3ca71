import { numberTick } from "../tickTexts";
import type { CurveFrame } from "./curveFrame";
import type { CurvePicture } from "./CurvePicture";

/** The lines of the y axis and the places of the x axis, and where there is room their values and names. */
export function drawCurveAxes(
  context: CanvasRenderingContext2D,
  frame: CurveFrame,
  picture: CurvePicture,
): void {
  const { left, right, bottom, row, xTicks, yTicks, x, y } = frame;
  const foot = bottom + row * (row > 0 ? picture.curve.numOutputs : 0);
  context.lineWidth = 1;
  context.strokeStyle = picture.line;
  context.beginPath();
  for (const tick of yTicks) {
    context.moveTo(left, crisp(y(tick)));
    context.lineTo(right, crisp(y(tick)));
  }
  for (const tick of xTicks) {
    context.moveTo(crisp(x(tick)), foot);
    context.lineTo(crisp(x(tick)), foot + 3);
  }
  context.stroke();
  if (frame.hasTexts) writeTexts(context, frame, picture);
}

function writeTexts(
  context: CanvasRenderingContext2D,
  { left, right, xTicks, yTicks, x, y }: CurveFrame,
  { points, yName, size, muted, fontFamily, em }: CurvePicture,
): void {
  const write = (text: string, at: number, height: number) => context.fillText(text, at, height);
  context.font = `${em}px ${fontFamily}`;
  context.fillStyle = muted;
  context.textBaseline = "middle";
  context.textAlign = "right";
  for (const tick of yTicks) write(numberTick(tick), left - 3, y(tick));
  context.textBaseline = "top";
  context.textAlign = "left";
  write(yName, left, 0);
  context.textBaseline = "bottom";
  context.textAlign = "center";
  for (const tick of xTicks) {
    const text = numberTick(tick);
    const half = context.measureText(text).width / 2;
    write(text, Math.min(x(tick), size - half), size - 1.2 * em);
  }
  write(points.axisNames[0], (left + right) / 2, size);
}

const crisp = (pixels: number) => Math.round(pixels) + 0.5;
