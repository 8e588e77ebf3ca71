import type { LadderDomain } from "../ladderScale";
import type { ChartTheme } from "../ChartTheme";
import type { DrawnNetwork, LinkPlace, NetworkDirection, UnitPlace } from "./DrawnNetwork";
import type { ActivationScale } from "./activationScales";
import { drawLinks, drawLossLinks } from "./drawLinks";
import { drawEndNames } from "./drawEndNames";
import { drawLoss, drawTiles } from "./drawTiles";
import type { NetworkLayout } from "./layOutNetwork";

/** Everything that the picture of a network shows, in CSS pixels. */
export interface NetworkPicture {
  readonly network: DrawnNetwork;
  readonly layout: NetworkLayout;
  readonly direction: NetworkDirection;
  /** The strongest, weakest first. */
  readonly links: readonly LinkPlace[];
  /** All links of these are drawn, and the others step back. */
  readonly emphasized: readonly UnitPlace[];
  readonly emphasizedLink: LinkPlace | null;
  /** A path of the chain rule, which stands out with the units that it leads to. */
  readonly path?: readonly LinkPlace[];
  readonly scales: readonly ActivationScale[];
  /** Of |delta| and of |weight gradient|. */
  readonly domain: LadderDomain;
  /** Side of the image that the features are; null where they are none. */
  readonly imageSide: number | null;
  /** Beside the first and the last tiles, where there is room. */
  readonly featureNames: readonly string[];
  readonly outputNames: readonly string[];
  /** Maps in two flat colours, by the sign. */
  readonly isDiscretized?: boolean;
  readonly pixelRatio: number;
  readonly theme: ChartTheme;
}

/** Draws links, then the units' tiles over their ends, then the loss, crisp at the device's pixel ratio. */
export function drawNetwork(canvas: HTMLCanvasElement, picture: NetworkPicture): void {
  const context = canvas.getContext("2d");
  const { width, height } = picture.layout;
  if (context === null || width <= 0 || height <= 0) return;
  const across = Math.round(width * picture.pixelRatio);
  const down = Math.round(height * picture.pixelRatio);
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  context.setTransform(across / width, 0, 0, down / height, 0, 0);
  context.clearRect(0, 0, width, height);
  drawLossLinks(context, picture);
  drawLinks(context, picture);
  drawTiles(context, canvas, picture);
  drawLoss(context, picture);
  drawEndNames(context, picture);
}
