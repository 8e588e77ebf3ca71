/** The id of a kept run's row, and of the controls in it. */
export function rowId(run: string, part = "row"): string {
  return `kept-${part}-${run}`;
}
