/** A run of neighbouring networks of a stack that share a value, `[start, end)`. */
export interface EqualNetworks<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** The runs of equal neighbours in a list with one value a network. */
export function networkRanges<T>(values: readonly T[]): EqualNetworks<T>[] {
  const ranges: { start: number; end: number; value: T }[] = [];
  values.forEach((value, n) => {
    const last = ranges.at(-1);
    if (last && last.value === value) last.end = n + 1;
    else ranges.push({ start: n, end: n + 1, value });
  });
  return ranges;
}

/** GLSL that runs the statement of the range that network `n` belongs to. */
export function selectByNetwork<T>(
  values: readonly T[],
  statement: (value: T) => string,
  network = "n",
): string {
  const ranges = networkRanges(values);
  return ranges
    .map(({ end, value }, i) =>
      i === ranges.length - 1
        ? `{ ${statement(value)} }`
        : `if (${network} < ${end}) { ${statement(value)} } else `,
    )
    .join("");
}
