/**
 * Leaves of a map's values (`[cells, numOutputs]`) only the side that each cell is on, in place: 1 for its most probable
 * class and 0 for the others, or `valueRange` with the sign of its real output. What is no number stays.
 */
export function discretizeMap(values: Float32Array, numOutputs: number, valueRange: number): void {
  if (numOutputs === 1) {
    for (let cell = 0; cell < values.length; cell++)
      values[cell] = Math.sign(values[cell]) * valueRange;
    return;
  }
  for (let start = 0; start < values.length; start += numOutputs) {
    let best = start;
    for (let at = start + 1; at < start + numOutputs; at++)
      if (values[at] > values[best]) best = at;
    if (Number.isNaN(values[best])) continue;
    values.fill(0, start, start + numOutputs);
    values[best] = 1;
  }
}
