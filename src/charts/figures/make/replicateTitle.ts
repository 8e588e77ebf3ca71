import type { VariantView } from "../../../core/experiment/VariantView";

/** A title with the replicate that is shown, where there are several: "Decision map of tanh, replicate 3". */
export function replicateTitle(
  title: string,
  { replicateShown, numReplicates }: Pick<VariantView, "replicateShown" | "numReplicates">,
): string {
  return numReplicates > 1 ? `${title}, replicate ${replicateShown + 1}` : title;
}
