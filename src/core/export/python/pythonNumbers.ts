/** A float64 number as Python reads it back exactly. */
export function float64Text(value: number): string {
  if (Number.isNaN(value)) return 'float("nan")';
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : 'float("-inf")';
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value);
  // Without a point or an exponent Python would read an integer.
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** The shortest decimal that Python reads back as the same float32. */
export function float32Text(value: number): string {
  const exact = Math.fround(value);
  if (exact === 0 || !Number.isFinite(exact)) return float64Text(exact);
  // Nine significant digits tell any two float32 numbers apart.
  for (let digits = 1; digits < 9; digits++) {
    const rounded = Number(exact.toPrecision(digits));
    if (Math.fround(rounded) === exact) return float64Text(rounded);
  }
  return float64Text(Number(exact.toPrecision(9)));
}

/** Numbers as a Python list, each written by `toText`. */
export function pythonList(values: ArrayLike<number>, toText: (value: number) => string): string {
  return `[${Array.from(values, toText).join(", ")}]`;
}

/** Rows of `numColumns` as Python lists, one a line, indented by `indent`. */
export function pythonRows(
  values: ArrayLike<number>,
  numColumns: number,
  toText: (value: number) => string,
  indent = "",
): string {
  const all = Array.from(values);
  const rows = Array.from({ length: all.length / numColumns }, (_, row) =>
    pythonList(all.slice(row * numColumns, (row + 1) * numColumns), toText),
  );
  return `[\n${rows.map((row) => `${indent}    ${row},\n`).join("")}${indent}]`;
}
