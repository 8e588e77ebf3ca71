import type { KeptSummary } from "./KeptRun";

/** What a run is called in a list: what it compared, or its one network, and on which data. */
export function runTitle({ variants, dataName }: Pick<KeptSummary, "variants" | "dataName">) {
  return `${comparedTitle({ variants })} on ${dataName}`;
}

/** The names of what a run compared; of a single network what it is. */
export function comparedTitle({ variants }: Pick<KeptSummary, "variants">): string {
  if (variants.length === 1) return variants[0].network;
  return variants.map(({ name }) => name).join(", ");
}
