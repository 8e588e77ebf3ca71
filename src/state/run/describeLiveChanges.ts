import { formatNumber } from "../../core/math/formatNumber";
import type { LiveChange, ParameterChange } from "./LiveChange";

/** What was changed by hand, a sentence a kind; replicates count from 1. Empty where nothing was. */
export function describeLiveChanges(
  changes: readonly LiveChange[],
  names: readonly string[],
): string {
  const rates = changes.flatMap((change) =>
    change.kind === "learningRate" ? [`${change.learningRate} at epoch ${change.epoch}`] : [],
  );
  const edits = changes.flatMap((change) =>
    change.kind === "parameter" ? [describeEdit(change, names[change.variant] ?? "")] : [],
  );
  const networks = describeNetworks(changes, names);
  const sentences = [
    networks.length > 0 ? `Weights from a file: ${networks.join(", ")}.` : null,
    rates.length > 0 ? `Learning rate changed during this run: ${rates.join(", ")}.` : null,
    edits.length > 0 ? `Set by hand during this run: ${edits.join(", ")}.` : null,
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

/** Networks of one variant that got theirs from the same file at the same epoch make one entry. */
function describeNetworks(changes: readonly LiveChange[], names: readonly string[]): string[] {
  const texts = changes.flatMap((change) =>
    change.kind === "network"
      ? [`${names[change.variant] ?? ""}, from ${change.source} at epoch ${change.epoch}`]
      : [],
  );
  return [...new Set(texts)];
}

function describeEdit({ layer, from, to, replicate, value, epoch }: ParameterChange, name: string) {
  const symbol = from === null ? `b${layer}[${to + 1}]` : `W${layer}[${from + 1}, ${to + 1}]`;
  return `${symbol} of ${name}, replicate ${replicate + 1}, to ${formatNumber(value, 3)} at epoch ${epoch}`;
}
