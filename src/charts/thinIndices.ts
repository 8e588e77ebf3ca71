/** Indices of at most `most` of `length` points: every 2^k-th and the last, so that a growing line loses points only at doublings. */
export function thinIndices(length: number, most = 200): number[] {
  let step = 1;
  while (Math.ceil(length / step) + 1 > most && length > most) step *= 2;
  const indices: number[] = [];
  for (let i = 0; i < length; i += step) indices.push(i);
  if (indices.at(-1) !== length - 1 && length > 0) indices.push(length - 1);
  return indices;
}
