import { linkValue, linksOfUnit } from "./chooseLinks";
import type { LinkPlace } from "./DrawnNetwork";
import { outputNameRoom } from "./drawEndNames";
import type { NetworkPicture } from "./drawNetwork";
import { linkEnds, unitCentre } from "./layOutNetwork";
import { traceLink } from "./linkCurve";
import {
  gradientStyle,
  largestWeight,
  thickestLink,
  weightStyle,
  type LinkScale,
  type LinkStyle,
} from "./linkStyle";

/** What is not emphasized steps back to this share of its opacity. */
const FAINT = 0.08;

/** By how many CSS pixels the edge of a chosen link, whose own colour may be the surface's, is wider than it. */
const EDGE = 2;

/** Draws the chosen links, and every link of what is emphasized. */
export function drawLinks(context: CanvasRenderingContext2D, picture: NetworkPicture): void {
  const { links, emphasized, emphasizedLink, layout, path = [] } = picture;
  const styleOf = linkStyler(picture);
  const single = emphasizedLink ? [...path, emphasizedLink] : path;
  const hasEmphasis = emphasized.length > 0 || single.length > 0;
  context.save();
  context.lineCap = "butt";
  for (const link of links) stroke(context, picture, link, styleOf(link), hasEmphasis ? FAINT : 1);
  const its = emphasized.flatMap((unit) => linksOfUnit(layout, unit));
  for (const link of its) stroke(context, picture, link, styleOf(link), 1);
  for (const link of single) {
    const style = styleOf(link);
    const width = Math.max(2, style.width);
    if (picture.direction === "backward") {
      const edge = { ...style, colour: picture.theme.muted, width: width + EDGE, alpha: 1 };
      stroke(context, picture, link, edge, 1);
    }
    stroke(context, picture, link, { ...style, width, alpha: 1 }, 1);
  }
  context.restore();
}

/** Draws the short lines from the outputs to the loss; backward they carry the outputs' delta. */
export function drawLossLinks(context: CanvasRenderingContext2D, picture: NetworkPicture): void {
  const { layout, network, direction, theme } = picture;
  const scale = linkScale(picture);
  const column = layout.columns[layout.columns.length - 1];
  const { deltaRms } = network.layers[network.layers.length - 1];
  const half = layout.tile / 2;
  context.save();
  const start = half + outputNameRoom(context, picture);
  for (let unit = column.first; unit < column.first + column.count; unit++) {
    const centre = unitCentre(layout, { layer: column.layer, unit });
    if (!centre) continue;
    const style = gradientStyle(deltaRms[unit], scale);
    context.strokeStyle = direction === "forward" ? theme.line : style.colour;
    context.lineWidth = direction === "forward" ? 1.5 : Math.max(0.1, style.width);
    context.beginPath();
    traceLink(context, {
      x0: centre.x + start,
      y0: centre.y,
      x1: layout.lossX - half,
      y1: layout.middleY,
    });
    context.stroke();
  }
  context.restore();
}

function linkStyler(picture: NetworkPicture): (link: LinkPlace) => LinkStyle {
  const { network, direction } = picture;
  const scale = linkScale(picture);
  const styleOf = direction === "forward" ? weightStyle : gradientStyle;
  return (link) => styleOf(linkValue(network.layers[link.layer - 1], link, direction), scale);
}

function linkScale({ network, layout, domain, theme }: NetworkPicture): LinkScale {
  return {
    largest: largestWeight(network.layers),
    domain,
    thickest: thickestLink(layout.columnPitch - layout.tile),
    isDark: theme.isDark,
  };
}

function stroke(
  context: CanvasRenderingContext2D,
  { layout }: NetworkPicture,
  link: LinkPlace,
  { colour, width, alpha, dash }: LinkStyle,
  share: number,
): void {
  const ends = linkEnds(layout, link);
  if (!ends || width === 0) return;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.globalAlpha = alpha * share;
  context.setLineDash(dash as number[]);
  context.beginPath();
  traceLink(context, ends);
  context.stroke();
}
