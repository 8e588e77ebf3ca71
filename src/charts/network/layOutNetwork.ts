import type { LinkPlace, UnitPlace } from "./DrawnNetwork";

/** Units of a layer that are in sight, in a column of tiles. */
export interface NetworkColumn {
  /** 0 for the features, then the layers. */
  readonly layer: number;
  /** Of all its units. */
  readonly width: number;
  readonly first: number;
  readonly count: number;
  /** Middle of the column, and upper edge of its first tile, in CSS pixels. */
  readonly x: number;
  readonly top: number;
}

/** Where everything of the picture stands, in CSS pixels. */
export interface NetworkLayout {
  readonly columns: readonly NetworkColumn[];
  /** Side of a tile. */
  readonly tile: number;
  /** From one tile to the next, downwards and from layer to layer. */
  readonly rowPitch: number;
  readonly columnPitch: number;
  /** Middle of the loss, right of the last layer. */
  readonly lossX: number;
  readonly middleY: number;
  readonly width: number;
  readonly height: number;
  /** Some layer has more units than are in sight. */
  readonly isWindowed: boolean;
}

export interface LayoutWish {
  /** Number of features, then the units of every layer. */
  readonly widths: readonly number[];
  /** First unit in sight of each; missing ones are 0. */
  readonly firsts: readonly number[];
  /** Room for the picture. It grows past the width where layers would come too close. */
  readonly width: number;
  readonly height: number;
}

/** Height of the layers' names, and of a button that moves a window. */
export const HEAD_HEIGHT = 36;
export const ARROW_HEIGHT = 24;

const MOST_UNITS = 16;
const LEAST_TILE = 14;
const LARGEST_TILE = 44;
const GAP = 4;
/** Layers come this close where all of them fit then, else they keep to the second and the picture is scrolled. */
const CLOSEST_COLUMN_PITCH = 20;
const SCROLLED_COLUMN_PITCH = 36;
const LARGEST_COLUMN_PITCH = 132;

/** Columns of tiles from the features at the left to the loss at the far right; wide layers show a window of units. */
export function layOutNetwork({ widths, firsts, width, height }: LayoutWish): NetworkLayout {
  const room = height - HEAD_HEIGHT - GAP;
  const widest = Math.max(...widths);
  const isWindowed = widest > unitsThatFit(room);
  const rowRoom = isWindowed ? room - 2 * ARROW_HEIGHT : room;
  const mostInSight = Math.min(widest, unitsThatFit(rowRoom));

  const numColumns = widths.length + 1;
  const fitting = Math.min(width / numColumns, LARGEST_COLUMN_PITCH);
  const columnPitch = fitting >= CLOSEST_COLUMN_PITCH ? fitting : SCROLLED_COLUMN_PITCH;
  const tile = Math.floor(
    clamp(Math.min(rowRoom / mostInSight - GAP, 0.56 * columnPitch), LEAST_TILE, LARGEST_TILE),
  );
  const rowPitch = Math.min(rowRoom / mostInSight, tile + 3 * GAP);
  const pictureWidth = Math.max(width, numColumns * columnPitch);
  const left = (pictureWidth - numColumns * columnPitch) / 2;
  const middleY = HEAD_HEIGHT + (isWindowed ? ARROW_HEIGHT : 0) + rowRoom / 2;

  const columns = widths.map((units, layer): NetworkColumn => {
    const count = Math.min(units, mostInSight);
    return {
      layer,
      width: units,
      first: clamp(firsts[layer] ?? 0, 0, units - count),
      count,
      x: left + (layer + 0.5) * columnPitch,
      top: middleY - (count * rowPitch) / 2 + (rowPitch - tile) / 2,
    };
  });
  return {
    columns,
    tile,
    rowPitch,
    columnPitch,
    lossX: left + (widths.length + 0.5) * columnPitch,
    middleY,
    width: pictureWidth,
    height,
    isWindowed,
  };
}

/** Middle of the unit's tile; null where it is out of sight. */
export function unitCentre(
  layout: NetworkLayout,
  { layer, unit }: UnitPlace,
): { readonly x: number; readonly y: number } | null {
  const column = layout.columns.at(layer);
  if (!column || unit < column.first || unit >= column.first + column.count) return null;
  const y = column.top + (unit - column.first) * layout.rowPitch + layout.tile / 2;
  return { x: column.x, y };
}

/** The unit whose tile lies under a point, or null. */
export function unitAt(layout: NetworkLayout, x: number, y: number): UnitPlace | null {
  const { columns, tile, rowPitch } = layout;
  const column = columns.find((each) => Math.abs(x - each.x) <= tile / 2);
  if (!column) return null;
  const row = Math.floor((y - column.top) / rowPitch);
  const isOnTile = y - column.top - row * rowPitch <= tile;
  if (row < 0 || row >= column.count || !isOnTile) return null;
  return { layer: column.layer, unit: column.first + row };
}

/** The ends of a link, on the edges of its tiles; null where one is out of sight. */
export function linkEnds(
  layout: NetworkLayout,
  { layer, from, to }: LinkPlace,
): { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number } | null {
  const start = unitCentre(layout, { layer: layer - 1, unit: from });
  const end = unitCentre(layout, { layer, unit: to });
  if (!start || !end) return null;
  const half = layout.tile / 2;
  return { x0: start.x + half, y0: start.y, x1: end.x - half, y1: end.y };
}

function unitsThatFit(room: number): number {
  return clamp(Math.floor(room / (LEAST_TILE + GAP)), 1, MOST_UNITS);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
