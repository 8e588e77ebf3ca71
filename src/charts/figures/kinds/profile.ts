import { formatPowerOfTen } from "../../../core/math/formatPowerOfTen";
import { ladderTicks } from "../../ladderScale";
import { layerX, linePath, profileShape, valueY } from "../../layerProfile";
import { layerTicks } from "../../layerTicks";
import { variantColour } from "../../variantStyle";
import { xAxis, yAxis } from "../axes";
import type { ProfileFigure } from "../Figure";
import type { FigureKind } from "../FigureKind";
import { tag } from "../tag";
import { variantSymbol } from "../variantSymbol";

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 60;

export const profile: FigureKind<ProfileFigure> = {
  draw({ note, domain, numLayers, now, nowName, theory, kept, keptName }, theme) {
    const plot = { width: WIDTH, height: HEIGHT };
    const frame = { ...plot, numLayers: Math.max(2, numLayers), domain };
    const shape = profileShape(now, frame);
    const [colour, keptColour] = [0, 1].map((index) => variantColour(index, theme.isDark));
    const yTicks = domain.isLog
      ? ladderTicks([domain.low, domain.high], 8).map((exponent) => ({
          at: valueY(10 ** exponent, frame),
          text: formatPowerOfTen(exponent),
        }))
      : [0, 0.25, 0.5, 0.75, 1].map((share) => ({
          at: valueY(share, frame),
          text: `${100 * share}%`,
        }));
    const xTicks = layerTicks(numLayers, 20).map((layer) => ({
      at: layerX(layer, frame),
      text: layer === numLayers ? "out" : String(layer),
    }));
    const stroke = (d: string, colour: string, dash: string | null = null) =>
      tag("path", { d, fill: "none", stroke: colour, "stroke-width": 2, "stroke-dasharray": dash });
    const svg = tag(
      "g",
      { transform: `translate(${LEFT} 4)` },
      yAxis(yTicks, note, plot, theme),
      xAxis(xTicks, "layer", plot, theme),
      tag("path", { d: shape.band, fill: colour, opacity: 0.15 }),
      kept ? stroke(profileShape(kept, frame).line, keptColour, "7 3") : "",
      stroke(shape.line, colour),
      theory ? stroke(linePath(theory, frame), theme.text, "2 3") : "",
      ...shape.dots.map(({ x, y }) => tag("circle", { cx: x, cy: y, r: 3, fill: colour })),
    );
    const legend = [
      variantSymbol(0, nowName, theme),
      ...(kept ? [variantSymbol(1, keptName, theme)] : []),
      ...(theory
        ? [{ symbol: stroke("M1 7H31", theme.text, "2 3"), width: 32, text: "theory" }]
        : []),
    ];
    return { picture: { svg, width: LEFT + WIDTH + 12, height: HEIGHT + 48 }, legend };
  },

  table({ now, theory, kept }) {
    const rows = Array.from({ length: now.mean.length }, (_, l) => [
      l === now.mean.length - 1 ? "out" : l + 1,
      now.mean[l],
      now.low[l],
      now.high[l],
      theory?.[l] ?? null,
      kept?.mean[l] ?? null,
    ]);
    return [["layer", "measured, mean", "lowest", "highest", "theory", "kept, mean"], ...rows];
  },
};
