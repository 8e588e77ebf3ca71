import { numberTick } from "../../tickTexts";
import { variantColour } from "../../variantStyle";
import { xAxis, yAxis } from "../axes";
import type { HistogramsFigure } from "../Figure";
import type { FigureKind } from "../FigureKind";
import { niceAxis } from "../niceAxis";
import { tag } from "../tag";
import { variantSymbol } from "../variantSymbol";

const WIDTH = 640;
/** Of one histogram, and below it. */
const HEIGHT = 96;
const BOTTOM = 52;
const LEFT = 60;

export const histograms: FigureKind<HistogramsFigure> = {
  draw({ histograms: all }, theme) {
    const plot = { width: WIDTH, height: HEIGHT };
    const rows = all.map(({ variant, histogram: { min, max, counts } }, row) => {
      const { domain, ticks } = niceAxis(0, Math.max(1, ...counts), 2);
      const toY = (count: number) => HEIGHT * (1 - count / domain[1]);
      const toX = (value: number) => ((value - min) / (max - min)) * WIDTH;
      const inside = niceAxis(min, max, 6).ticks.filter((tick) => tick >= min && tick <= max);
      const barWidth = WIDTH / counts.length;
      const bars = Array.from(counts, (count, bin) =>
        count === 0
          ? ""
          : `M${(bin * barWidth).toFixed(2)} ${HEIGHT}V${toY(count).toFixed(2)}h${barWidth.toFixed(2)}V${HEIGHT}Z`,
      ).join("");
      return tag(
        "g",
        { transform: `translate(${LEFT} ${4 + row * (HEIGHT + BOTTOM)})` },
        yAxis(
          ticks.map((count) => ({ at: toY(count), text: numberTick(count) })),
          "count",
          plot,
          theme,
        ),
        xAxis(
          inside.map((value) => ({ at: toX(value), text: numberTick(value) })),
          row === all.length - 1 ? "activation" : "",
          plot,
          theme,
        ),
        tag("path", { d: bars, fill: variantColour(variant, theme.isDark) }),
      );
    });
    const height = 4 + all.length * (HEIGHT + BOTTOM);
    return {
      picture: { svg: rows.join(""), width: LEFT + WIDTH + 12, height },
      legend: all.map(({ variant, name }) => variantSymbol(variant, name, theme)),
    };
  },

  table({ histograms: all }) {
    const rows = all.flatMap(({ name, histogram: { min, max, counts } }) => {
      const width = (max - min) / counts.length;
      return Array.from(counts, (count, bin) => [
        name,
        min + bin * width,
        min + (bin + 1) * width,
        count,
      ]);
    });
    return [["variant", "from", "to", "count"], ...rows];
  },
};
