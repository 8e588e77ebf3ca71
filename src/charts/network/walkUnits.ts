import type { UnitPlace } from "./DrawnNetwork";
import { unitCentre, type NetworkLayout } from "./layOutNetwork";

/**
 * The unit that a key leads to: arrows go to the next unit of the layer, in sight or not, and to the unit at the same
 * height in the next layer; Page keys move by a window, Home and End to the ends of a layer. Null for other keys.
 */
export function walkUnits(layout: NetworkLayout, at: UnitPlace, key: string): UnitPlace | null {
  const { width, count } = layout.columns[at.layer];
  const along = (unit: number) => ({
    layer: at.layer,
    unit: Math.min(width - 1, Math.max(0, unit)),
  });
  switch (key) {
    case "ArrowUp":
      return along(at.unit - 1);
    case "ArrowDown":
      return along(at.unit + 1);
    case "PageUp":
      return along(at.unit - count);
    case "PageDown":
      return along(at.unit + count);
    case "Home":
      return along(0);
    case "End":
      return along(width - 1);
    case "ArrowLeft":
      return across(layout, at, -1);
    case "ArrowRight":
      return across(layout, at, 1);
    default:
      return null;
  }
}

function across(layout: NetworkLayout, at: UnitPlace, step: -1 | 1): UnitPlace {
  const column = layout.columns[at.layer + step] as (typeof layout.columns)[number] | undefined;
  const centre = unitCentre(layout, at);
  if (!column || !centre) return at;
  const row = Math.round((centre.y - layout.tile / 2 - column.top) / layout.rowPitch);
  const unit = column.first + Math.min(column.count - 1, Math.max(0, row));
  return { layer: column.layer, unit };
}

/** First units in sight of each layer, moved no further than needed for a unit to be among them. */
export function bringIntoSight(
  { columns }: NetworkLayout,
  firsts: readonly number[],
  { layer, unit }: UnitPlace,
): readonly number[] {
  return columns.map(({ count }, i) => {
    const first = firsts[i] ?? 0;
    return i === layer ? Math.min(unit, Math.max(first, unit - count + 1)) : first;
  });
}
