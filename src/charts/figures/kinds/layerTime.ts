import { epochTicks } from "../../epochTicks";
import { LAYER_TIME_QUANTITIES } from "../../layerTimeQuantities";
import { rowName } from "../../layerTimeGaps";
import { scalePosition, scaleTicks } from "../../layerTimeScale";
import type { LayerTimeData, LayerTimeMap } from "../../LayerTimeData";
import { layerTicks } from "../../layerTicks";
import { magnitudePalette } from "../../magnitudePalette";
import { momentEdges } from "../../momentEdges";
import { epochTick } from "../../tickTexts";
import { xAxis } from "../axes";
import type { LayerTimeFigure } from "../Figure";
import type { FigureKind } from "../FigureKind";
import type { FigureTheme } from "../FigureTheme";
import { pixelImage } from "../pixelImage";
import { tag, textTag } from "../tag";
import { fitText } from "../textWidth";
import { variantSymbol } from "../variantSymbol";

const WIDTH = 560;
const LEFT = 60;
/** Above a map its name, below it the epochs. */
const HEAD = 22;
const FOOT = 26;
const BAR = 240;
/** Pixels across a map: an epoch's column may be narrow. */
const COLUMNS = 1120;
const MOST_HEIGHT = 200;

export const layerTime: FigureKind<LayerTimeFigure> = {
  draw({ data }, theme) {
    const height = Math.min(MOST_HEIGHT, Math.max(60, data.numRows * 18));
    const room = HEAD + height + FOOT;
    const maps = data.maps.map((map, i) =>
      tag(
        "g",
        { transform: `translate(${LEFT} ${i * room + HEAD})` },
        nameOf(map, theme),
        drawMap(map, data, height, theme),
      ),
    );
    const bottom = data.maps.length * room;
    const svg =
      maps.join("") +
      textTag("epoch", {
        ...{ x: LEFT + WIDTH / 2, y: bottom + 12, "text-anchor": "middle", fill: theme.muted },
      }) +
      tag("g", { transform: `translate(${LEFT} ${bottom + 24})` }, colourBar(data, theme));
    return { picture: { svg, width: LEFT + WIDTH + 16, height: bottom + 64 }, legend: [] };
  },

  table({ data: { maps, epochs, numRows, id } }) {
    const rows = maps.flatMap(({ name, values }) =>
      Array.from({ length: numRows * epochs.length }, (_, i) => {
        const row = Math.floor(i / epochs.length);
        return [name, rowName(row, numRows), epochs[i % epochs.length], values[i]];
      }),
    );
    return [["variant", "layer", "epoch", id], ...rows];
  },
};

function nameOf({ variant, name }: LayerTimeMap, theme: FigureTheme): string {
  const { symbol, width } = variantSymbol(variant, name, theme);
  return (
    tag("g", { transform: "translate(0 -17)" }, symbol) +
    textTag(fitText(name, theme.fontSize, WIDTH - width - 8), {
      ...{ x: width + 6, y: -6, fill: theme.text },
    })
  );
}

function drawMap(
  map: LayerTimeMap,
  data: LayerTimeData,
  height: number,
  theme: FigureTheme,
): string {
  const { epochs, numRows } = data;
  const [first, last] = [epochs[0], epochs[epochs.length - 1]];
  const toX = (epoch: number) => (last > first ? ((epoch - first) / (last - first)) * WIDTH : 0);
  const ticks = epochTicks(first, last, 7).map((epoch) => ({
    at: toX(epoch),
    text: epochTick(epoch),
  }));
  const labels = layerTicks(numRows, Math.max(2, Math.floor(height / 14))).map((layer) =>
    textTag(layer === numRows ? "out" : String(layer), {
      x: -6,
      y: height * (1 - (layer - 0.5) / numRows) + 4,
      "text-anchor": "end",
      fill: theme.muted,
    }),
  );
  const image = pixelImage({
    pixels: paint(map, data, theme.isDark),
    ...{ columns: COLUMNS, rows: numRows, width: WIDTH, height, areCells: true },
  });
  const box = tag("rect", { width: WIDTH, height, fill: "none", stroke: theme.line });
  return [
    image,
    zeroMarks(map, data, height, theme),
    box,
    ...labels,
    xAxis(ticks, "", { width: WIDTH, height }, theme),
  ].join("");
}

/** A row of pixels a layer, the first layer at the bottom; what has no place on the scale is left clear. */
function paint({ values }: LayerTimeMap, data: LayerTimeData, isDark: boolean): Uint8ClampedArray {
  const { epochs, numRows, scale } = data;
  const palette = magnitudePalette(isDark);
  const edges = momentEdges(epochs, COLUMNS);
  const pixels = new Uint8ClampedArray(4 * COLUMNS * numRows);
  for (let row = 0; row < numRows; row++) {
    let moment = 0;
    for (let x = 0; x < COLUMNS; x++) {
      while (moment < epochs.length - 1 && edges[moment + 1] <= x + 0.5) moment++;
      const share = scalePosition(values[row * epochs.length + moment], scale);
      if (Number.isNaN(share)) continue;
      const rgb = palette[Math.round(share * (palette.length - 1))];
      pixels.set([...rgb, 255], 4 * ((numRows - 1 - row) * COLUMNS + x));
    }
  }
  return pixels;
}

/** A 0 over each run of exact zeros. */
function zeroMarks(
  { values }: LayerTimeMap,
  { epochs, numRows, scale }: LayerTimeData,
  height: number,
  { text }: FigureTheme,
): string {
  if (!scale.isLog) return "";
  const edges = momentEdges(epochs, WIDTH);
  const marks: string[] = [];
  for (let row = 0; row < numRows; row++) {
    const isZero = (moment: number) => values[row * epochs.length + moment] === 0;
    for (let from = 0; from < epochs.length; from++) {
      if (!isZero(from)) continue;
      let end = from + 1;
      while (end < epochs.length && isZero(end)) end++;
      marks.push(
        textTag("0", {
          x: (edges[from] + edges[end]) / 2,
          y: height * (1 - (row + 0.5) / numRows) + 4,
          "text-anchor": "middle",
          fill: text,
        }),
      );
      from = end;
    }
  }
  return marks.join("");
}

function colourBar({ id, scale, hasZeros }: LayerTimeData, theme: FigureTheme): string {
  const palette = magnitudePalette(theme.isDark);
  const steps = Array.from({ length: 60 }, (_, i) => {
    const rgb = palette[Math.round((i / 59) * (palette.length - 1))];
    return tag("rect", {
      ...{ x: (i * BAR) / 60, width: BAR / 60 + 0.5, height: 10 },
      fill: `rgb(${rgb.join(",")})`,
    });
  });
  const ticks = scaleTicks(scale, 6).map(({ text, share }) =>
    textTag(text, { x: share * BAR, y: 26, "text-anchor": "middle", fill: theme.muted }),
  );
  const words = `${LAYER_TIME_QUANTITIES[id].name}${hasZeros ? "; 0 marks exact zeros" : ""}`;
  return [...steps, ...ticks, textTag(words, { x: BAR + 20, y: 10, fill: theme.text })].join("");
}
