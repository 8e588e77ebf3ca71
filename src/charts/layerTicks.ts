/**
 * The layers to label of 1 to `last`: all where at most `most` fit; else the first, the last and round ones that lie more
 * than half a step from both.
 */
export function layerTicks(last: number, most = 9): number[] {
  if (last <= most) return Array.from({ length: last }, (_, i) => i + 1);
  const step = [2, 5, 10, 20].find((one) => last / one <= most - 1) ?? 50;
  const round = Array.from({ length: Math.floor(last / step) }, (_, i) => (i + 1) * step);
  const isApart = (layer: number) => layer - 1 > step / 2 && last - layer > step / 2;
  return [1, ...round.filter(isApart), last];
}
