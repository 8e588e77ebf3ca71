import { DARK_MAP, LIGHT_MAP } from "../mapPalette";
import { scaledActivation, type ActivationScale } from "./activationScales";
import type { LinkPlace, UnitPlace } from "./DrawnNetwork";
import type { NetworkPicture } from "./drawNetwork";
import { gradientColour, rampColour } from "./gradientColour";
import { unitCentre, type NetworkColumn } from "./layOutNetwork";
import { signedColour } from "./paintTiles";
import { tileImages, type TileImages } from "./tileImages";
import { tileKind } from "./tileKinds";

/** The features' maps while gradients are shown: there, but not part of the scale. */
const FAINT = 0.3;

/** Draws a tile for each unit in sight. */
export function drawTiles(
  context: CanvasRenderingContext2D,
  canvas: HTMLCanvasElement,
  picture: NetworkPicture,
): void {
  for (const column of picture.layout.columns) {
    const isGradient = picture.direction === "backward" && column.layer > 0;
    const images = isGradient ? null : tileImages(canvas, picture, column);
    for (let unit = column.first; unit < column.first + column.count; unit++)
      drawTile(context, picture, { layer: column.layer, unit }, column, images);
  }
}

/** Draws the loss at the far right: where every gradient comes from. */
export function drawLoss(context: CanvasRenderingContext2D, picture: NetworkPicture): void {
  const { layout, direction, theme } = picture;
  const { lossX, middleY, tile } = layout;
  context.beginPath();
  context.arc(lossX, middleY, tile / 2, 0, 2 * Math.PI);
  context.fillStyle = direction === "backward" ? rampColour(1, theme.isDark) : theme.surface;
  context.fill();
  context.strokeStyle = theme.muted;
  context.lineWidth = 1.5;
  context.stroke();
  const colour = direction === "backward" ? theme.surface : theme.muted;
  drawWord(context, picture, "L", { x: lossX, y: middleY }, colour);
}

function drawTile(
  context: CanvasRenderingContext2D,
  picture: NetworkPicture,
  place: UnitPlace,
  column: NetworkColumn,
  images: TileImages | null,
): void {
  const { layout, direction, theme } = picture;
  const centre = unitCentre(layout, place);
  if (!centre) return;
  const { tile } = layout;
  const x = centre.x - tile / 2;
  const y = centre.y - tile / 2;
  context.fillStyle = fillOf(picture, place);
  context.fillRect(x, y, tile, tile);
  if (images) {
    const { side, bitmap, isSmooth } = images;
    context.imageSmoothingEnabled = isSmooth;
    context.globalAlpha = direction === "backward" ? FAINT : 1;
    const row = place.unit - column.first;
    context.drawImage(bitmap, 0, row * side, side, side, x, y, tile, tile);
    context.globalAlpha = 1;
  }
  const isEmphasized = isEmphasizedIn(picture, place);
  context.strokeStyle = isEmphasized ? theme.muted : theme.line;
  context.lineWidth = isEmphasized ? 2 : 1;
  context.strokeRect(x - 0.5, y - 0.5, tile + 1, tile + 1);
  drawMarks(context, picture, place, centre);
  if (place.layer === 0 && tileKind(picture.network, 0, picture.imageSide) === "blank")
    drawWord(
      context,
      picture,
      initials(picture.featureNames[place.unit] ?? ""),
      centre,
      theme.muted,
    );
}

function isEmphasizedIn(
  { emphasized, emphasizedLink, path = [] }: NetworkPicture,
  { layer, unit }: UnitPlace,
): boolean {
  const isEndOf = (link: LinkPlace) =>
    (link.layer === layer && link.to === unit) || (link.layer - 1 === layer && link.from === unit);
  return (
    emphasized.some((place) => place.layer === layer && place.unit === unit) ||
    path.some((link) => link.layer === layer && link.to === unit) ||
    (emphasizedLink !== null && isEndOf(emphasizedLink))
  );
}

/** `bl` of "beak length mm". */
function initials(name: string): string {
  const words = name.split(" ").slice(0, 2);
  return words.map((word) => word.slice(0, 1)).join("");
}

/** An exact 0 is marked as one, and a dead unit is struck out. */
function drawMarks(
  context: CanvasRenderingContext2D,
  picture: NetworkPicture,
  { layer, unit }: UnitPlace,
  centre: { readonly x: number; readonly y: number },
): void {
  if (layer === 0) return;
  const { deltaRms, isDead } = picture.network.layers[layer - 1];
  const { theme, layout } = picture;
  if (picture.direction === "backward" && deltaRms[unit] === 0)
    drawWord(context, picture, "0", centre, theme.muted);
  if (picture.direction === "forward" && isDead[unit] === 1) {
    const half = layout.tile / 2;
    context.beginPath();
    context.moveTo(centre.x - half, centre.y + half);
    context.lineTo(centre.x + half, centre.y - half);
    context.globalAlpha = 0.7;
    context.strokeStyle = theme.muted;
    context.lineWidth = 1.5;
    context.stroke();
    context.globalAlpha = 1;
  }
}

function fillOf(
  { network, direction, domain, scales, imageSide, theme }: NetworkPicture,
  { layer, unit }: UnitPlace,
): string {
  if (layer === 0) return theme.surface;
  const { deltaRms, activationMean } = network.layers[layer - 1];
  if (direction === "backward") return gradientColour(deltaRms[unit], domain, theme.isDark);
  const scale = scaleOfLayer(scales, layer);
  if (!scale || tileKind(network, layer, imageSide) !== "tone") return theme.surface;
  const palette = theme.isDark ? DARK_MAP : LIGHT_MAP;
  return signedColour(scaledActivation(activationMean[unit], scale), palette);
}

/** The scale that a layer's activations are drawn on. */
function scaleOfLayer(
  scales: readonly ActivationScale[],
  layer: number,
): ActivationScale | undefined {
  return scales.find(({ layers }) => layers.includes(layer));
}

function drawWord(
  context: CanvasRenderingContext2D,
  { layout, theme }: NetworkPicture,
  word: string,
  { x, y }: { readonly x: number; readonly y: number },
  colour: string,
): void {
  context.font = `600 ${Math.min(14, 0.6 * layout.tile)}px ${theme.fontFamily}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = colour;
  context.fillText(word, x, y);
}
