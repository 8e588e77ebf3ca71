import { line } from "d3-shape";

import type { Activation } from "../../core/activations/Activation";
import type { Histogram } from "../../core/math/histogram";
import { closeUpReach } from "./closeUpReach";
import { flatZones } from "./flatZones";

/** A mark on an axis. */
export interface CloseUpTick {
  /** CSS pixels from the left or from the top. */
  readonly at: number;
  readonly value: number;
}

/** The picture of an activation with the inputs that it gets, in a box: SVG paths and places in pixels. */
export interface ActivationCloseUp {
  readonly reach: number;
  readonly f: string;
  readonly slope: string;
  /** The distribution of z as one closed outline on the bottom; its height is a scale of its own. */
  readonly inputs: string;
  /** Where `|f'(z)| < 0.05`. */
  readonly zones: readonly { readonly x: number; readonly width: number }[];
  readonly zTicks: readonly CloseUpTick[];
  readonly valueTicks: readonly CloseUpTick[];
}

const NUM_POINTS = 193;
/** Beyond this f leaves the box: a slope of 1 has to stay readable beside it. */
const LARGEST_VALUE = 2;
/** Of the height, that the most frequent inputs take. */
const TALLEST = 0.85;
/** Above the highest value, as a share of the range of values: a line on the edge would be cut. */
const ROOM = 0.04;

/** f and f' over every z of the histogram, and over -4 to 4 at the least, on one scale of values. */
export function activationCloseUp(
  activation: Pick<Activation, "f" | "slope" | "kinks">,
  histogram: Pick<Histogram, "min" | "max" | "counts">,
  width: number,
  height: number,
): ActivationCloseUp {
  const { f, slope } = activation;
  const reach = closeUpReach(histogram);
  const zs = samples(activation, reach);
  const [low, high] = valueRange(zs.flatMap((z) => [f(z), slope(z)]));
  const room = ROOM * (high - low);
  const toX = (z: number) => ((z / reach + 1) / 2) * width;
  const toY = (value: number) => ((high + room - value) / (high - low + 2 * room)) * height;
  const path = (g: (z: number) => number) =>
    line(toX, (z: number) => toY(g(z))).digits(1)(zs) ?? "";
  return {
    reach,
    f: path(f),
    slope: path(slope),
    inputs: outline(histogram, toX, height),
    zones: flatZones(activation, reach).map(({ from, to }) => ({
      x: toX(from),
      width: toX(to) - toX(from),
    })),
    zTicks: [-1, -0.5, 0, 0.5, 1].map((share) => ({
      at: toX(share * reach),
      value: share * reach + 0,
    })),
    valueTicks: valueMarks(low - room, high + room).map((value) => ({ at: toY(value), value })),
  };
}

/** Evenly spread, with a pair of neighbours about each kink, so that a jump is drawn upright. */
function samples({ kinks = [] }: Pick<Activation, "kinks">, reach: number): number[] {
  const even = Array.from(
    { length: NUM_POINTS },
    (_, i) => reach * ((2 * i) / (NUM_POINTS - 1) - 1),
  );
  const beside = kinks.flatMap((kink) => [kink - 1e-6 * reach, kink, kink + 1e-6 * reach]);
  return [...even, ...beside].sort((a, b) => a - b);
}

function valueRange(values: readonly number[]): [low: number, high: number] {
  const low = Math.max(-LARGEST_VALUE, Math.min(0, ...values));
  return [low, Math.min(LARGEST_VALUE, Math.max(...values))];
}

/** Whole numbers, and in a short range the quarter too, which is as steep as sigmoid gets. */
function valueMarks(low: number, high: number): number[] {
  return [-2, -1, 0, 0.25, 1, 2].filter(
    (mark) => mark >= low && mark <= high && (mark !== 0.25 || high - low < 1.5),
  );
}

function outline(
  { min, max, counts }: Pick<Histogram, "min" | "max" | "counts">,
  toX: (z: number) => number,
  height: number,
): string {
  const most = Math.max(...counts);
  if (most === 0) return "";
  const edge = (bin: number) => toX(min + (bin * (max - min)) / counts.length).toFixed(1);
  const top = (count: number) => (height * (1 - (TALLEST * count) / most)).toFixed(1);
  const steps = Array.from(counts, (count, bin) => `V${top(count)}H${edge(bin + 1)}`);
  return `M${edge(0)},${height}${steps.join("")}V${height}Z`;
}
