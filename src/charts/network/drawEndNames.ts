import type { NetworkPicture } from "./drawNetwork";
import { unitCentre } from "./layOutNetwork";

/** Between a name and its tile, and the size of the letters, in CSS pixels. */
const GAP = 4;
const SIZE = 11;
/** Behind an output the lines to the loss begin: only a short name fits before them. */
const LONGEST_OUTPUT = 3;

/** Writes the features' names left of their tiles and the classes' right of theirs, where there is room for them. */
export function drawEndNames(context: CanvasRenderingContext2D, picture: NetworkPicture): void {
  const { layout, theme, featureNames, outputNames } = picture;
  const outputs = layout.columns.length - 1;
  const offset = layout.tile / 2 + GAP;
  setFont(context, picture);
  context.textBaseline = "middle";
  context.fillStyle = theme.muted;

  context.textAlign = "right";
  featureNames.forEach((name, unit) => {
    const centre = unitCentre(layout, { layer: 0, unit });
    if (centre && context.measureText(name).width <= centre.x - offset)
      context.fillText(name, centre.x - offset, centre.y);
  });
  context.textAlign = "left";
  if (outputNameRoom(context, picture) === 0) return;
  outputNames.forEach((name, unit) => {
    const centre = unitCentre(layout, { layer: outputs, unit });
    if (centre && isShort(name)) context.fillText(name, centre.x + offset, centre.y);
  });
}

/** How far right of the outputs' tiles their names reach, in CSS pixels; 0 where none is written or there is no room. */
export function outputNameRoom(context: CanvasRenderingContext2D, picture: NetworkPicture): number {
  const { layout, outputNames } = picture;
  setFont(context, picture);
  const widths = outputNames.filter(isShort).map((name) => context.measureText(name).width);
  const room = widths.length > 0 ? Math.max(...widths) + 2 * GAP : 0;
  return room <= (layout.columnPitch - layout.tile) / 2 ? room : 0;
}

function setFont(context: CanvasRenderingContext2D, { theme }: NetworkPicture): void {
  context.font = `${SIZE}px ${theme.fontFamily}`;
}

function isShort(name: string): boolean {
  return name.length > 0 && name.length <= LONGEST_OUTPUT;
}
