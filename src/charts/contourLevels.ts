import { niceAxis } from "./figures/niceAxis";
import type { MapValueScale } from "./mapValueScale";

/** Heights of the lines over a real output: multiples of a round step over the colours' range, about eight of them. */
export function contourLevels({ valueCentre, valueRange }: MapValueScale): readonly number[] {
  const [low, high] = [valueCentre - valueRange, valueCentre + valueRange];
  const { ticks } = niceAxis(low, high, 8);
  return ticks.filter((level) => level > low && level < high);
}
