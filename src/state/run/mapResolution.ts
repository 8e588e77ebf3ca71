/** Points along each axis of a map; a curve has more, which cost little. */
export function mapResolution(isTraining: boolean, numAxes: number): number {
  const side = isTraining ? 50 : 100;
  return numAxes === 1 ? 4 * side : side;
}
