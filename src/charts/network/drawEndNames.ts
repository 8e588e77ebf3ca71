import type { NetworkPicture } from "./drawNetwork";
import { unitCentre } from "./layOutNetwork";

/** Between a name and its tile, and the size of the letters, in CSS pixels. */
const GAP = 4;
const SIZE = 11;
/** Behind an output stand the lines to the loss: only a short name fits. */
const LONGEST_OUTPUT = 3;

/** Writes the features' names left of their tiles and the classes' right of theirs, where there is room for them. */
export function drawEndNames(context: CanvasRenderingContext2D, picture: NetworkPicture): void {
  const { layout, theme, featureNames, outputNames } = picture;
  const outputs = layout.columns.length - 1;
  const offset = layout.tile / 2 + GAP;
  context.font = `${SIZE}px ${theme.fontFamily}`;
  context.textBaseline = "middle";
  context.fillStyle = theme.muted;
  context.strokeStyle = theme.surface;
  context.lineWidth = 3;
  context.lineJoin = "round";

  context.textAlign = "right";
  featureNames.forEach((name, unit) => {
    const centre = unitCentre(layout, { layer: 0, unit });
    if (centre && context.measureText(name).width <= centre.x - offset)
      context.fillText(name, centre.x - offset, centre.y);
  });
  context.textAlign = "left";
  outputNames.forEach((name, unit) => {
    const centre = unitCentre(layout, { layer: outputs, unit });
    if (!centre || name.length > LONGEST_OUTPUT) return;
    context.strokeText(name, centre.x + offset, centre.y);
    context.fillText(name, centre.x + offset, centre.y);
  });
}
