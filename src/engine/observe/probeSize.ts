/** Examples of the probe set at most. */
export const PROBE_EXAMPLES = 256;

/** Examples of the probe set of a train set. */
export function probeSize(numTrain: number): number {
  return Math.min(PROBE_EXAMPLES, numTrain);
}
