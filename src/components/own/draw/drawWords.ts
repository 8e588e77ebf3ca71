import { classColourName } from "../../../charts/mapPalette";
import { MAX_DRAWN_CLASSES, type DrawnPoint } from "../../../core/data/own/drawn/DrawnPoint";
import { formatCount } from "../../../core/math/formatNumber";

/** What the place for drawing points says. */
export const DRAW_WORDS = {
  kinds: "Kind of data",
  kindNames: { csv: "Table in CSV", points: "Points on the plane" },
  name: "Drawn points",
  brush: "Draw",
  eraser: "Eraser",
  plane: "Plane to draw on",
  hint: "Click to add a point, drag to add many. With the keyboard: arrows move the cross (Shift: finely), Space draws, Delete erases, 1 to 6 choose the class.",
  count: "Points",
  undo: "Undo",
  redo: "Redo",
  clear: "Clear",
  startFrom: (name: string) => `Start from ${name}`,
  use: "Train on these points",
} as const;

/** How data comes in. */
export type OwnKind = keyof typeof DRAW_WORDS.kindNames;

/** The classes that points are drawn of: `class 1, blue`. */
export const CLASS_CHOICES = Array.from({ length: MAX_DRAWN_CLASSES }, (_, label) => ({
  label,
  name: `class ${label}`,
  colour: classColourName(label),
}));

/** `42 points: 20 of class 0, 22 of class 1.` */
export function countInWords(points: readonly DrawnPoint[]): string {
  if (points.length === 0) return "No points yet.";
  const counts = CLASS_CHOICES.map(({ label, name }) => ({
    name,
    count: points.filter((point) => point.label === label).length,
  })).filter(({ count }) => count > 0);
  const total = points.length === 1 ? "1 point" : `${formatCount(points.length)} points`;
  return `${total}: ${counts.map(({ name, count }) => `${formatCount(count)} of ${name}`).join(", ")}.`;
}
