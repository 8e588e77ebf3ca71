/** At most `most` of the indices below `length`: every 2^k-th and the last, so that a growing line is thinned at doublings only. */
export function thinIndices(length: number, most: number): number[] {
  let step = 1;
  while (Math.ceil((length - 1) / step) + 1 > most) step *= 2;
  const indices: number[] = [];
  for (let i = 0; i < length - 1; i += step) indices.push(i);
  return length > 0 ? [...indices, length - 1] : indices;
}
