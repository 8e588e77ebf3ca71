/** Layers to label, 1 to `last`, which is among them: all of few; of many the first, round ones and the last. */
export function layerTicks(last: number, most = 9): number[] {
  if (last <= most) return Array.from({ length: last }, (_, i) => i + 1);
  const step = [2, 5, 10, 20].find((one) => last / one <= most - 1) ?? 50;
  const ticks = [1];
  for (let layer = step; layer <= last - step / 2; layer += step) if (layer > 2) ticks.push(layer);
  return [...ticks, last];
}
