import type { DrawnLayer, LinkPlace, NetworkDirection } from "./DrawnNetwork";
import type { NetworkColumn, NetworkLayout } from "./layOutNetwork";

/** Links worth drawing, the strongest of each pair of layers, weakest first; and of how many in sight. */
export interface ChosenLinks {
  readonly links: readonly LinkPlace[];
  readonly numInSight: number;
}

/** Links of the whole picture, and the fewest and most between two layers. */
const BUDGET = 260;
const FEWEST = 8;
const MOST = 40;

/**
 * The largest |weight|, or |gradient| in the backward picture, between every two layers: so many that lines stay
 * apart. Each pair of layers has its own choice, since one whose links are all weak would look cut off.
 */
export function chooseLinks(
  layers: readonly DrawnLayer[],
  layout: NetworkLayout,
  direction: NetworkDirection,
): ChosenLinks {
  const mostInGap = Math.max(FEWEST, Math.min(MOST, Math.floor(BUDGET / layers.length)));
  let numInSight = 0;
  const links = layers.flatMap((layer, i) => {
    const inSight = linksInSight(i + 1, layout.columns[i], layout.columns[i + 1]);
    numInSight += inSight.length;
    return byStrength(layer, inSight, direction).slice(-mostInGap);
  });
  return { links, numInSight };
}

/** All links between units in sight that lead to or from one unit. */
export function linksOfUnit(
  layout: NetworkLayout,
  place: { readonly layer: number; readonly unit: number },
): LinkPlace[] {
  const { layer, unit } = place;
  const before = layout.columns.at(layer - 1);
  const after = layout.columns.at(layer + 1);
  const incoming =
    layer > 0 && before ? unitsOf(before).map((from) => ({ layer, from, to: unit })) : [];
  const outgoing = after ? unitsOf(after).map((to) => ({ layer: layer + 1, from: unit, to })) : [];
  return [...incoming, ...outgoing];
}

/** A link's weight, or its gradient in the backward picture. */
export function linkValue(
  layer: DrawnLayer,
  { from, to }: LinkPlace,
  direction: NetworkDirection,
): number {
  const values = direction === "forward" ? layer.weights : layer.weightGradient;
  return values[from * layer.fanOut + to];
}

function linksInSight(layer: number, before: NetworkColumn, after: NetworkColumn): LinkPlace[] {
  return unitsOf(before).flatMap((from) => unitsOf(after).map((to) => ({ layer, from, to })));
}

/** Weakest first, so that strong links lie over weak ones; what is no number is weakest. */
function byStrength(
  layer: DrawnLayer,
  links: readonly LinkPlace[],
  direction: NetworkDirection,
): LinkPlace[] {
  const strength = (link: LinkPlace) => Math.abs(linkValue(layer, link, direction)) || 0;
  return links
    .map((link) => ({ link, size: strength(link) }))
    .sort((a, b) => a.size - b.size)
    .map(({ link }) => link);
}

function unitsOf({ first, count }: NetworkColumn): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}
