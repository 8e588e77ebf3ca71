import type { KeptDetails, KeptRun, KeptSummary } from "./KeptRun";

/** A kept run taken apart: the light part, and the heavy one. */
export function splitRun({ experiment, curves, ...summary }: KeptRun): {
  readonly summary: KeptSummary;
  readonly details: KeptDetails;
} {
  return { summary, details: { experiment, curves } };
}
