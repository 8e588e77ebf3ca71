import type { Plane } from "./Plane";
import { pointPaths } from "./pointPaths";

export interface PointStyle {
  /** CSS pixels. */
  readonly radius: number;
  /** Test points are hollow, train points are filled. */
  readonly isOutlined: boolean;
}

/** Draws points (`[n, 2]` in raw units, each with its class or real target) onto the plane, one path a colour. */
export function drawPoints(
  context: CanvasRenderingContext2D,
  points: Float32Array,
  targets: Float32Array,
  plane: Plane,
  style: PointStyle,
): void {
  context.lineJoin = "round";
  for (const { colour, path } of pointPaths(points, targets, plane, style.radius)) {
    const drawn = new Path2D(path);
    context.strokeStyle = plane.palette.halo;
    context.lineWidth = style.isOutlined ? 3 : 2;
    context.stroke(drawn);
    context.lineWidth = 1;
    context.strokeStyle = colour;
    context.fillStyle = style.isOutlined ? plane.palette.halo : colour;
    context.fill(drawn);
    if (style.isOutlined) context.stroke(drawn);
  }
}
