import { classColour, classShape, DARK_MAP, LIGHT_MAP, type Rgb } from "../mapPalette";
import { markerPath } from "../markerPath";
import { pointRadius } from "../pointRadius";
import { curveFrame, type CurveFrame } from "./curveFrame";
import type { CurvePicture } from "./CurvePicture";
import { drawCurveAxes } from "./drawCurveAxes";

/** Draws the output along one column: a real one through its points, or every class's probability over a row of its points. */
export function drawCurve(canvas: HTMLCanvasElement, picture: CurvePicture): void {
  const { curve, points, size, em, pixelRatio } = picture;
  const context = canvas.getContext("2d");
  if (context === null || size <= 0) return;
  const side = Math.round(size * pixelRatio);
  if (canvas.width !== side) canvas.width = canvas.height = side;
  context.setTransform(side / size, 0, 0, side / size, 0, 0);
  context.clearRect(0, 0, size, size);
  const frame = curveFrame(curve, points, size, em);
  drawCurveAxes(context, frame, picture);
  const draw = curve.numOutputs === 1 ? drawReal : drawClasses;
  draw(context, frame, picture);
}

function drawReal(
  context: CanvasRenderingContext2D,
  frame: CurveFrame,
  picture: CurvePicture,
): void {
  const { points, size, hasTestPoints, colour, surface, muted } = picture;
  const radius = Math.min(3, pointRadius(points.trainY.length, size));
  const place = (pairs: Float32Array, i: number): [number, number] => [
    frame.x(pairs[2 * i]),
    frame.y(pairs[2 * i + 1]),
  ];
  const pathOf = (pairs: Float32Array) =>
    new Path2D(
      Array.from({ length: pairs.length / 2 }, (_, i) => place(pairs, i))
        .filter(([, y]) => y >= frame.top && y <= frame.bottom)
        .map(([x, y]) => markerPath("circle", radius, toTenth(x), toTenth(y)))
        .join(""),
    );
  context.lineWidth = 1;
  context.strokeStyle = context.fillStyle = muted;
  if (hasTestPoints) context.stroke(pathOf(points.test));
  context.globalAlpha = 0.6;
  context.fill(pathOf(points.train));
  context.globalAlpha = 1;
  strokeOutput(context, frame, picture, 0, surface, 4);
  strokeOutput(context, frame, picture, 0, colour, 2);
}

function drawClasses(
  context: CanvasRenderingContext2D,
  frame: CurveFrame,
  picture: CurvePicture,
): void {
  const { curve, points, isDark, hasTestPoints, surface } = picture;
  const colours = (isDark ? DARK_MAP : LIGHT_MAP).points;
  const radius = Math.min(2.2, frame.row / 2.6);
  for (let k = 0; k < curve.numOutputs; k++) {
    const css = toCss(classColour(colours, k));
    const row = frame.bottom + (k + 0.5) * frame.row;
    const rowOf = (pairs: Float32Array, targets: Float32Array) =>
      new Path2D(
        Array.from(targets, (target, i) =>
          target === k
            ? markerPath(classShape(k), radius, toTenth(frame.x(pairs[2 * i])), toTenth(row))
            : "",
        ).join(""),
      );
    context.lineWidth = 1;
    context.strokeStyle = context.fillStyle = css;
    if (hasTestPoints) context.stroke(rowOf(points.test, points.testY));
    context.globalAlpha = 0.7;
    context.fill(rowOf(points.train, points.trainY));
    context.globalAlpha = 1;
    strokeOutput(context, frame, picture, k, css, 1.75);
  }
  for (let k = 0; k < curve.numOutputs; k++) {
    const mark = new Path2D(markerPath(classShape(k), 3.4, ...summitOf(frame, picture, k)));
    context.lineWidth = 2;
    context.strokeStyle = surface;
    context.stroke(mark);
    context.fillStyle = toCss(classColour(colours, k));
    context.fill(mark);
  }
}

/** One output along the axis, cut off at the frame. */
function strokeOutput(
  context: CanvasRenderingContext2D,
  frame: CurveFrame,
  { curve: { values, numOutputs, range } }: CurvePicture,
  output: number,
  colour: string,
  width: number,
): void {
  const { left, right, top, bottom } = frame;
  context.save();
  context.beginPath();
  context.rect(left, top - 2, right - left, bottom - top + 4);
  context.clip();
  context.beginPath();
  const numPoints = values.length / numOutputs;
  for (let i = 0; i < numPoints; i++) {
    const at = range[0] + ((i + 0.5) / numPoints) * (range[1] - range[0]);
    context.lineTo(frame.x(at), frame.y(values[i * numOutputs + output]));
  }
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = "round";
  context.stroke();
  context.restore();
}

/** Where a class is most probable: in the middle of the places that are the same in print. */
function summitOf(
  frame: CurveFrame,
  { curve: { values, numOutputs, range } }: CurvePicture,
  k: number,
): [number, number] {
  const numPoints = values.length / numOutputs;
  const own = Array.from({ length: numPoints }, (_, i) => values[i * numOutputs + k]);
  const highest = Math.max(...own);
  const summits = [...own.keys()].filter((i) => own[i] > highest - 0.005);
  const i = summits[Math.floor(summits.length / 2)] ?? 0;
  const at = range[0] + ((i + 0.5) / numPoints) * (range[1] - range[0]);
  return [frame.x(at), frame.y(own[i])];
}

const toTenth = (pixels: number) => Math.round(pixels * 10) / 10;
const toCss = (rgb: Rgb) => `rgb(${rgb.join(" ")})`;
