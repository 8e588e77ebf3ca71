import type { Activation } from "../../core/activations/Activation";
import type { Histogram } from "../../core/math/histogram";

/** Slopes that most inputs get. */
export interface CommonSlopes {
  readonly low: number;
  readonly high: number;
  /** At least this share of the inputs has a slope from `low` to `high`; 0 to 1. */
  readonly share: number;
  /** Decimals that `low` and `high` are rounded to, outwards. */
  readonly digits: number;
}

/** The slopes that occur in one bin. */
interface BinSlopes {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

const MOST = 0.9;
const SAMPLES_A_BIN = 32;

/** The shortest range of slopes that at least nine tenths of the finite inputs have, in round numbers; null for none. */
export function commonSlopes(
  { slope }: Pick<Activation, "slope">,
  histogram: Pick<Histogram, "min" | "max" | "counts">,
): CommonSlopes | null {
  const bins = binSlopes(slope, histogram);
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const [low, high] = shortestRange(bins, MOST * total);
  const largest = Math.max(Math.abs(low), Math.abs(high));
  // Two digits of the larger end; slopes are seldom larger than 1, so two decimals at the least.
  const digits = largest === 0 ? 2 : Math.min(12, Math.max(2, 1 - Math.floor(Math.log10(largest))));
  const below = roundBy(Math.floor, low, digits);
  const above = roundBy(Math.ceil, high, digits);
  const inside = bins.filter((bin) => bin.low >= below && bin.high <= above);
  const share = inside.reduce((sum, { count }) => sum + count, 0) / total;
  return { low: below, high: above, share, digits };
}

function binSlopes(
  slope: (z: number) => number,
  { min, max, counts }: Pick<Histogram, "min" | "max" | "counts">,
): BinSlopes[] {
  const width = (max - min) / counts.length;
  return Array.from(counts, (count, bin) => {
    const slopes = Array.from({ length: SAMPLES_A_BIN + 1 }, (_, i) =>
      slope(min + (bin + i / SAMPLES_A_BIN) * width),
    );
    return { low: Math.min(...slopes), high: Math.max(...slopes), count };
  }).filter(({ count }) => count > 0);
}

/** The shortest range that holds whole bins of `wanted` inputs together. */
function shortestRange(bins: readonly BinSlopes[], wanted: number): [low: number, high: number] {
  const byHigh = bins.toSorted((a, b) => a.high - b.high);
  let best: [number, number] = [-Infinity, Infinity];
  for (const { low } of bins) {
    let held = 0;
    for (const bin of byHigh) {
      if (bin.low < low) continue;
      held += bin.count;
      if (held < wanted) continue;
      if (bin.high - low < best[1] - best[0]) best = [low, bin.high];
      break;
    }
  }
  return best;
}

/** To `digits` decimals; a value that is one of them but for its last bits stays. */
function roundBy(round: (value: number) => number, value: number, digits: number): number {
  const scale = 10 ** digits;
  const scaled = value * scale;
  const nearest = Math.round(scaled);
  return (Math.abs(scaled - nearest) < 1e-9 ? nearest : round(scaled)) / scale + 0;
}
