/** @file The axes of a figure's plot, whose upper left corner is at 0, 0. */
import type { FigureTheme } from "./FigureTheme";
import { tag, textTag } from "./tag";

/** A labelled place along an axis, in pixels from the left or from the top. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

interface Plot {
  readonly width: number;
  readonly height: number;
}

/** Labels and the title below a plot. */
export function xAxis(
  ticks: readonly Tick[],
  title: string,
  { width, height }: Plot,
  { muted, fontSize }: FigureTheme,
): string {
  const labels = ticks.map(({ at, text }) =>
    textTag(text, { x: at, y: height + 16, "text-anchor": "middle", fill: muted }),
  );
  const name = textTag(title, {
    x: width / 2,
    y: height + 20 + 1.3 * fontSize,
    "text-anchor": "middle",
    fill: muted,
  });
  return [...labels, name].join("");
}

/** Labels, hairlines across the plot, and the title along its left side at `titleX`, a negative place. */
export function yAxis(
  ticks: readonly Tick[],
  title: string,
  { width, height }: Plot,
  { muted, line }: FigureTheme,
  titleX = -44,
): string {
  const lines = ticks.map(({ at }) =>
    tag("path", { d: `M0 ${Number(at.toFixed(2))}H${width}`, stroke: line }),
  );
  const labels = ticks.map(({ at, text }) =>
    textTag(text, { x: -8, y: at + 4, "text-anchor": "end", fill: muted }),
  );
  const name = textTag(title, {
    transform: `translate(${titleX} ${height / 2}) rotate(-90)`,
    "text-anchor": "middle",
    fill: muted,
  });
  return [...lines, ...labels, name].join("");
}
