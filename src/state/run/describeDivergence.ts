import { formatCount } from "../../core/math/formatNumber";
import type { RunRecord } from "./RunRecord";

/** "2 of 5 diverged, the first at step 31 in layer 1", or null. */
export function describeDivergence(record: RunRecord, variant: number): string | null {
  const own = record.divergences.filter((one) => one.variant === variant);
  if (own.length === 0) return null;
  const first = own.reduce((a, b) => (b.step < a.step ? b : a));
  const { replicates } = record.experiment;
  const place = `at step ${formatCount(first.step)} in layer ${first.layer}`;
  if (replicates === 1) return `diverged ${place}`;
  const order = own.length > 1 ? ", the first " : " ";
  return `${own.length} of ${replicates} diverged${order}${place}`;
}
