import type { NetworkResult } from "./NetworkResult";

/** The columns that say of which network a row is; people count replicates from 1, as the page and its file names do. */
export const NETWORK_COLUMNS = ["variant", "replicate (from 1)"] as const;

/** Their cells. */
export function networkCells({ variant, replicate }: NetworkResult): [string, number] {
  return [variant, replicate + 1];
}
