import { formatCount } from "../../core/math/formatNumber";
import type { RunRecord } from "./RunRecord";

/** "2 of 5 diverged, the first at step 31 in layer 1", or null. */
export function describeDivergence(record: RunRecord, variant: number): string | null {
  const own = record.divergences.filter((one) => one.variant === variant);
  if (own.length === 0) return null;
  const first = own.reduce((a, b) => (b.step < a.step ? b : a));
  const { replicates } = record.experiment;
  const place = placeOf(first);
  if (replicates === 1) return `diverged ${place}`;
  const order = own.length > 1 ? ", the first " : " ";
  return `${own.length} of ${replicates} diverged${order}${place}`;
}

/** "Diverged at step 31 in layer 1: this is its last finite state.", or null for a network that did not. */
export function describeDivergedNetwork(
  { divergences }: Pick<RunRecord, "divergences">,
  { variant, replicate }: { readonly variant: number; readonly replicate: number },
): string | null {
  const own = divergences.find((one) => one.variant === variant && one.replicate === replicate);
  return own ? `Diverged ${placeOf(own)}: this is its last finite state.` : null;
}

function placeOf({ step, layer }: RunRecord["divergences"][number]): string {
  return `at step ${formatCount(step)} in layer ${layer}`;
}
