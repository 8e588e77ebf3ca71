import { formatShare } from "../../../core/math/formatNumber";
import { classAccuracies as accuraciesOf } from "../../../core/training/classAccuracies";
import { variantColour } from "../../variantStyle";
import type { ClassAccuraciesFigure } from "../Figure";
import type { FigureKind } from "../FigureKind";
import { tag, textTag } from "../tag";
import { fitText, textWidth } from "../textWidth";
import { variantSymbol } from "../variantSymbol";

const WIDTH = 360;
const MOST_HEIGHT = 420;
const ROW = 28;
/** The most room for the names of the classes, and that for the numbers beside the bars. */
const NAMES = 160;
const NUMBERS = 140;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

export const classAccuracies: FigureKind<ClassAccuraciesFigure> = {
  draw({ variant, name, confusion: { classNames, counts } }, theme) {
    const row = Math.min(ROW, MOST_HEIGHT / counts.length);
    const height = row * counts.length;
    const small = Math.min(theme.fontSize, row);
    const longest = Math.max(...classNames.map((one) => textWidth(one, small)));
    const left = Math.min(NAMES, longest) + 12;
    const bars = accuraciesOf(counts).map(({ numRight, numExamples, share }, label) => {
      const top = label * row;
      const text = { y: top + row / 2 + 0.35 * small, "font-size": small };
      const bar = { y: top + 0.2 * row, height: 0.6 * row };
      return [
        textTag(fitText(classNames[label], small, NAMES), {
          ...{ ...text, x: -8, "text-anchor": "end", fill: theme.muted },
        }),
        tag("rect", { ...bar, width: WIDTH, fill: theme.line }),
        tag("rect", {
          ...bar,
          width: WIDTH * (share || 0),
          fill: variantColour(variant, theme.isDark),
        }),
        textTag(`${formatShare(share)}   ${numRight} of ${numExamples}`, {
          ...{ ...text, x: WIDTH + 8, fill: theme.text },
        }),
      ].join("");
    });
    const svg = tag(
      "g",
      { transform: `translate(${left} 4)` },
      ...bars,
      ...TICKS.map((share) =>
        textTag(formatShare(share), {
          ...{ x: share * WIDTH, y: height + 16, "text-anchor": "middle", fill: theme.muted },
        }),
      ),
      textTag("share of the class's test examples that are predicted as it", {
        ...{ x: WIDTH / 2, y: height + 36, "text-anchor": "middle", fill: theme.muted },
      }),
    );
    return {
      picture: { svg, width: left + WIDTH + NUMBERS, height: height + 48 },
      legend: [variantSymbol(variant, name, theme)],
    };
  },

  table({ confusion: { classNames, counts } }) {
    const rows = accuraciesOf(counts).map(({ numRight, numExamples, share }, label) => [
      classNames[label],
      share,
      numRight,
      numExamples,
    ]);
    return [["class", "accuracy", "predicted right", "examples"], ...rows];
  },
};
