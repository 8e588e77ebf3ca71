import { formatGradient } from "../../../core/math/formatNumber";
import { formatPowerOfTen } from "../../../core/math/formatPowerOfTen";
import { ladderBars } from "../../ladderBars";
import { ladderPosition, ladderTicks } from "../../ladderScale";
import { variantColour } from "../../variantStyle";
import type { LadderFigure } from "../Figure";
import type { FigureKind } from "../FigureKind";
import { tag, textTag } from "../tag";

const WIDTH = 420;
const LEFT = 60;
const RIGHT = 70;
const MOST_HEIGHT = 420;

export const ladder: FigureKind<LadderFigure> = {
  draw({ ladder: spreads, domain, variant }, theme) {
    const rung = Math.min(28, MOST_HEIGHT / Math.max(1, spreads.length));
    const height = rung * spreads.length;
    const colour = variantColour(variant, theme.isDark);
    const ticks = ladderTicks(domain, 7).map((exponent) => ({
      at: ladderPosition(10 ** exponent, domain) * WIDTH,
      text: formatPowerOfTen(exponent),
    }));
    const small = Math.min(theme.fontSize, rung);
    const bars = ladderBars(spreads, domain, Math.floor(height / 12)).map((bar, i) => {
      const y = (i + 0.5) * rung;
      const label = { y: y + small * 0.35, "font-size": small, fill: theme.muted };
      const { whisker } = bar;
      return [
        bar.isLabelled ? textTag(bar.label, { ...label, x: -8, "text-anchor": "end" }) : "",
        tag("rect", {
          y: y - rung * 0.3,
          width: bar.length * WIDTH,
          height: rung * 0.6,
          fill: bar.isOutput ? theme.muted : colour,
        }),
        whisker
          ? tag("path", {
              d: `M${(whisker.from * WIDTH).toFixed(2)} ${y.toFixed(2)}H${(whisker.to * WIDTH).toFixed(2)}`,
              stroke: theme.text,
            })
          : "",
        bar.isLabelled ? textTag(bar.value, { ...label, x: WIDTH + 8 }) : "",
      ].join("");
    });
    const svg = tag(
      "g",
      { transform: `translate(${LEFT} 4)` },
      ...ticks.map(({ at }) =>
        tag("path", { d: `M${at.toFixed(2)} 0V${height.toFixed(2)}`, stroke: theme.line }),
      ),
      ...bars,
      ...ticks.map(({ at, text }) =>
        textTag(text, { x: at, y: height + 16, "text-anchor": "middle", fill: theme.muted }),
      ),
      textTag("rms delta dL/dz, log scale", {
        x: WIDTH / 2,
        y: height + 36,
        "text-anchor": "middle",
        fill: theme.muted,
      }),
      textTag("layer", {
        transform: `translate(-44 ${height / 2}) rotate(-90)`,
        "text-anchor": "middle",
        fill: theme.muted,
      }),
    );
    const hasRange = spreads.some(({ low, high }) => high > low);
    const legend = hasRange
      ? [
          {
            symbol: tag("path", { d: "M1 7H31", stroke: theme.text }),
            width: 32,
            text: "lowest to highest replicate; bars are medians",
          },
        ]
      : [];
    return { picture: { svg, width: LEFT + WIDTH + RIGHT, height: height + 48 }, legend };
  },

  table({ ladder: spreads }) {
    const rows = spreads.map(({ median, low, high }, layer) => [
      layer === spreads.length - 1 ? "out" : layer + 1,
      median,
      low,
      high,
      formatGradient(median),
    ]);
    return [["layer", "rms delta, median", "lowest", "highest", "in words"], ...rows];
  },
};
