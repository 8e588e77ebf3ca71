import type { PointsView } from "../../core/experiment/VariantView";
import { drawPoints } from "../drawPoints";
import { DARK_MAP, LIGHT_MAP } from "../mapPalette";
import { realValueScale } from "../mapValueScale";
import { pointRadius } from "../pointRadius";
import { drawUnit, type UnitPicture } from "./drawUnit";
import { tileKind } from "./tileKinds";

export interface LargeUnitPicture extends UnitPicture {
  /** Side in CSS pixels. */
  readonly size: number;
  readonly pixelRatio: number;
  /** Drawn over a map; null for none. */
  readonly points: PointsView | null;
}

/** Draws one unit's tile large and by itself, a map with the train points on it, crisp at the device's pixel ratio. */
export function drawUnitLarge(canvas: HTMLCanvasElement, picture: LargeUnitPicture): void {
  const { network, place, imageSide, isDark, size, pixelRatio, points } = picture;
  const context = canvas.getContext("2d");
  if (context === null) return;
  const side = Math.round(size * pixelRatio);
  if (canvas.width !== side) canvas.width = canvas.height = side;
  const tile = document.createElement("canvas");
  drawUnit(tile, picture);
  context.setTransform(side / size, 0, 0, side / size, 0, 0);
  context.clearRect(0, 0, size, size);
  const isMap = tileKind(network, place.layer, imageSide) === "map";
  context.imageSmoothingEnabled = isMap;
  context.imageSmoothingQuality = "high";
  context.drawImage(tile, 0, 0, size, size);

  const maps = network.maps.find(({ layer }) => layer === place.layer);
  if (!isMap || points === null || maps?.extent === undefined) return;
  const [low1, high1, low2, high2] = maps.extent;
  const plane = {
    extent: [low1, high1, low2, high2],
    numOutputs: Math.max(1, points.classNames.length),
    ...realValueScale(points.targetRange),
    size,
    palette: isDark ? DARK_MAP : LIGHT_MAP,
  } as const;
  const radius = pointRadius(points.trainY.length, size);
  drawPoints(context, points.train, points.trainY, plane, { radius, isOutlined: false });
}
