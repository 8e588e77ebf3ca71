import { mixColours } from "../mixColours";
import type { ConfusionFigure } from "../Figure";
import type { FigureKind } from "../FigureKind";
import { tag, textTag } from "../tag";
import { fitText, textWidth } from "../textWidth";

const MOST_SIDE = 420;
const CELL = 76;
/** From this shade on numbers are written in the other colour. */
const DARK_FROM = 0.55;

export const confusion: FigureKind<ConfusionFigure> = {
  draw({ confusion: { classNames, counts } }, theme) {
    const side = Math.min(CELL, MOST_SIDE / counts.length);
    const longest = Math.max(...classNames.map((name) => textWidth(name, theme.fontSize)));
    const left = Math.min(140, longest) + 36;
    const size = side * counts.length;
    const [low, high] = theme.isDark ? ["#24282d", "#4ea8de"] : ["#f1f4f6", "#0072b2"];
    const [onLow, onHigh] = theme.isDark ? ["#c9ced4", "#0b1a24"] : ["#39424a", "#ffffff"];
    const cells = counts.flatMap((row, actual) => {
      const total = row.reduce((a, b) => a + b, 0);
      return row.map((count, predicted) => {
        const shade = Math.sqrt(count / Math.max(1, total));
        const [x, y] = [predicted * side, actual * side];
        return (
          tag("rect", {
            ...{ x: x + 1, y: y + 1, width: side - 2, height: side - 2, rx: 2 },
            fill: mixColours(low, high, shade),
          }) +
          textTag(String(count), {
            x: x + side / 2,
            y: y + side / 2 + 4,
            "text-anchor": "middle",
            "font-size": Math.min(14, side * 0.4),
            fill: shade > DARK_FROM ? onHigh : onLow,
          })
        );
      });
    });
    const names = classNames.flatMap((name, i) => {
      const middle = (i + 0.5) * side;
      const columnName = fitText(name, theme.fontSize, Math.max(side - 4, 24));
      return [
        textTag(fitText(name, theme.fontSize, 140), {
          ...{ x: -8, y: middle + 4, "text-anchor": "end", fill: theme.muted },
        }),
        textTag(columnName, {
          ...{ x: middle, y: size + 16, "text-anchor": "middle", fill: theme.muted },
        }),
      ];
    });
    const svg = tag(
      "g",
      { transform: `translate(${left} 4)` },
      ...cells,
      ...names,
      textTag("predicted class", {
        ...{ x: size / 2, y: size + 36, "text-anchor": "middle", fill: theme.text },
      }),
      textTag("actual class", {
        transform: `translate(${16 - left} ${size / 2}) rotate(-90)`,
        "text-anchor": "middle",
        fill: theme.text,
      }),
    );
    const notes = ["test examples", "shaded by their share of the actual class"];
    return {
      picture: { svg, width: left + size + 8, height: size + 48 },
      legend: notes.map((text) => ({ symbol: "", width: 0, text })),
    };
  },

  table({ confusion: { classNames, counts } }) {
    const rows = counts.map((row, actual) => [classNames[actual] ?? null, ...row]);
    return [["actual \\ predicted", ...classNames], ...rows];
  },
};
