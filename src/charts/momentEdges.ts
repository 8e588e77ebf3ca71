/** Where each moment's column begins and ends along a width, `epochs.length + 1` places: half way to its neighbours. */
export function momentEdges(epochs: readonly number[], width: number): number[] {
  const [first, last] = [epochs[0], epochs[epochs.length - 1]];
  const toX = (epoch: number) => ((epoch - first) / (last - first)) * width;
  const inner = epochs.slice(1).map((epoch, i) => toX((epoch + epochs[i]) / 2));
  return [0, ...inner, width];
}
