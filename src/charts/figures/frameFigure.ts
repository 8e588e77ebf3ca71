import type { Drawing, LegendItem } from "./Drawing";
import type { FigureTheme } from "./FigureTheme";
import { tag, textTag, xmlText } from "./tag";
import { fitText, textWidth } from "./textWidth";

/** Around the whole, and between its parts. */
const MARGIN = 16;
/** Room for the words over a small picture. */
const MIN_WIDTH = 380;
const TITLE_SIZE = 16;
const LEGEND_LINE = 20;
const LEGEND_GAP = 18;
const SYMBOL_GAP = 6;

/** What stands around a picture when it stands alone. */
export interface FrameWords {
  readonly title: string;
  /** The experiment and the moment, under the title. */
  readonly subtitle: string;
  readonly legend: readonly LegendItem[];
}

/** A whole SVG document: title, subtitle and legend over a picture, on solid paper. */
export function frameFigure(
  picture: Drawing,
  { title, subtitle, legend }: FrameWords,
  theme: FigureTheme,
): Drawing {
  // Whole pixels, so that its PNG is of the same shape.
  const room = Math.ceil(Math.max(picture.width, MIN_WIDTH));
  const width = room + 2 * MARGIN;
  const lines = wrapLegend(legend, room, theme.fontSize);
  const legendTop = MARGIN + TITLE_SIZE + (subtitle ? 20 : 0) + 8;
  const top = legendTop + lines.length * LEGEND_LINE + 8;
  const height = Math.ceil(top + picture.height + MARGIN);
  const svg = tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": theme.fontFamily,
      "font-size": theme.fontSize,
    },
    tag("title", {}, xmlText(title)),
    tag("rect", { width, height, fill: theme.surface }),
    textTag(fitText(title, TITLE_SIZE, room), {
      x: MARGIN,
      y: MARGIN + TITLE_SIZE - 3,
      "font-size": TITLE_SIZE,
      "font-weight": "bold",
      fill: theme.text,
    }),
    ...(subtitle
      ? [
          textTag(fitText(subtitle, theme.fontSize, room), {
            x: MARGIN,
            y: MARGIN + TITLE_SIZE + 16,
            fill: theme.muted,
          }),
        ]
      : []),
    ...lines.map((line, i) => legendLine(line, legendTop + (i + 0.5) * LEGEND_LINE, theme)),
    tag("g", { transform: `translate(${MARGIN} ${top})` }, picture.svg),
  );
  return { svg, width, height };
}

function wrapLegend(
  legend: readonly LegendItem[],
  room: number,
  fontSize: number,
): (readonly LegendItem[])[] {
  const lines: LegendItem[][] = [];
  let used = Infinity;
  for (const item of legend) {
    const text = fitText(item.text, fontSize, room - item.width - SYMBOL_GAP);
    const width = item.width + SYMBOL_GAP + textWidth(text, fontSize) + LEGEND_GAP;
    if (used + width > room + LEGEND_GAP) {
      lines.push([]);
      used = 0;
    }
    lines[lines.length - 1].push({ ...item, text });
    used += width;
  }
  return lines;
}

function legendLine(line: readonly LegendItem[], y: number, theme: FigureTheme): string {
  let x = MARGIN;
  return line
    .map(({ symbol, width, text }) => {
      const left = x;
      x += width + SYMBOL_GAP + textWidth(text, theme.fontSize) + LEGEND_GAP;
      return (
        (symbol && tag("g", { transform: `translate(${left} ${y - 7})` }, symbol)) +
        textTag(text, {
          x: left + width + (width > 0 ? SYMBOL_GAP : 0),
          y: y + theme.fontSize * 0.35,
          fill: theme.text,
        })
      );
    })
    .join("");
}
