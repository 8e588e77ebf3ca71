import type { LayerProfile } from "../core/theory/Exploration";

/** Values at the lower and the upper edge of a picture: powers of ten on a log scale, or 0 and 1 for shares. */
export interface ProfileDomain {
  readonly isLog: boolean;
  readonly low: number;
  readonly high: number;
}

/** Room of the picture in CSS pixels, and the layers along it. */
export interface ProfileFrame {
  readonly width: number;
  readonly height: number;
  /** Layers from the left edge to the right, at least 2. */
  readonly numLayers: number;
  readonly domain: ProfileDomain;
}

/** What is drawn of one network: SVG path data, and a dot a layer. */
export interface ProfileShape {
  readonly line: string;
  /** The range over the draws; empty where there is none. */
  readonly band: string;
  readonly dots: readonly { readonly layer: number; readonly x: number; readonly y: number }[];
}

const FEWEST_DECADES = 2;
/** Float32 has no smaller positive numbers. */
const LEAST = 1e-45;

/** The decades that hold every positive value of some lists, at least two; the same for pictures to be compared. */
export function logDomain(lists: readonly ArrayLike<number>[]): ProfileDomain {
  let least = Infinity;
  let most = 0;
  for (const list of lists)
    for (let i = 0; i < list.length; i++) {
      if (!(list[i] > 0 && list[i] < Infinity)) continue;
      least = Math.min(least, Math.max(list[i], LEAST));
      most = Math.max(most, list[i]);
    }
  if (most === 0) return { isLog: true, low: 1e-2, high: 1 };
  const top = Math.ceil(Math.log10(most));
  const bottom = Math.min(Math.floor(Math.log10(least)), top - FEWEST_DECADES);
  return { isLog: true, low: 10 ** bottom, high: 10 ** top };
}

/** Shares from none to all. */
export const SHARES: ProfileDomain = { isLog: false, low: 0, high: 1 };

export function layerX(layer: number, { width, numLayers }: ProfileFrame): number {
  return ((layer - 1) / (numLayers - 1)) * width;
}

/** NaN for a value that has no place on the scale: none, or on a log scale 0. */
export function valueY(value: number, { height, domain }: ProfileFrame): number {
  const { isLog, low, high } = domain;
  if (Number.isNaN(value) || (isLog && !(value > 0))) return NaN;
  const share = isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return height * (1 - Math.min(1, Math.max(0, share)));
}

/** The line, dots and range of a profile; layers without a place on the scale are gaps. */
export function profileShape({ mean, low, high }: LayerProfile, frame: ProfileFrame): ProfileShape {
  const dots = Array.from(mean, (value, l) => ({
    layer: l + 1,
    x: layerX(l + 1, frame),
    y: valueY(value, frame),
  })).filter(({ y }) => !Number.isNaN(y));
  return { line: linePath(mean, frame), band: bandPath(low, high, frame), dots };
}

/** Path data of a value a layer, with gaps. */
export function linePath(values: ArrayLike<number>, frame: ProfileFrame): string {
  let path = "";
  let isPenDown = false;
  for (let l = 0; l < values.length; l++) {
    const y = valueY(values[l], frame);
    if (!Number.isNaN(y)) path += `${isPenDown ? "L" : "M"}${point(layerX(l + 1, frame), y)}`;
    isPenDown = !Number.isNaN(y);
  }
  return path;
}

/** The area between two values a layer, where the upper one has a place; a lower one without goes to the edge. */
function bandPath(low: Float64Array, high: Float64Array, frame: ProfileFrame): string {
  const runs: number[][] = [];
  high.forEach((value, l) => {
    if (Number.isNaN(valueY(value, frame))) return;
    const run = runs.at(-1);
    if (run?.at(-1) === l - 1) run.push(l);
    else runs.push([l]);
  });
  return runs
    .map((layers) => {
      const upper = layers.map((l) => point(layerX(l + 1, frame), valueY(high[l], frame)));
      const lower = layers.map((l) => {
        const y = valueY(low[l], frame);
        return point(layerX(l + 1, frame), Number.isNaN(y) ? frame.height : y);
      });
      return `M${[...upper, ...lower.reverse()].join("L")}Z`;
    })
    .join("");
}

function point(x: number, y: number): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
