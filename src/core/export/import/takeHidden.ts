import type { NormalizationId } from "../../experiment/Experiment";
import { FIELDS } from "../../experiment/fields";
import { makeProblem, type Report } from "../../experiment/problem";
import type { LayerShape } from "../../experiment/resolveVariants";
import type { LayerCures } from "../../network/layers";
import type { SavedBlock } from "./SavedBlock";

/** Settings that make hidden layers like those of the file. */
export interface HiddenSettings {
  readonly hidden: readonly LayerShape[];
  readonly cures: LayerCures;
}

/**
 * The settings of hidden layers that see `fanIns` numbers; null, and a report, where there are none: where layers
 * differ in what the page sets for all of them.
 */
export function takeHidden(
  blocks: readonly SavedBlock[],
  fanIns: readonly (number | null)[],
  report: Report,
): HiddenSettings | null {
  const { maxLayers, units: unitsField } = FIELDS.network.hidden;
  const hidden: LayerShape[] = [];
  let isFine = true;
  const refuse = (path: string, rule: string, value: unknown) => {
    report(makeProblem(path, rule, value));
    isFine = false;
  };
  if (blocks.length > maxLayers)
    refuse("modelTopology", `must have up to ${maxLayers} hidden layers`, blocks.length);
  const first = blocks.at(0);
  const asFirst = `as in ${first?.dense.name}, the first hidden layer`;
  const normalization = normalizationOf(first);
  const dropout = first?.dropout ?? 0;
  const isSquare = blocks.map(({ units }, b) => units !== null && units === fanIns[b]);
  const firstSquare = blocks.at(isSquare.indexOf(true));
  const residual = isSquare.includes(true) && firstSquare?.isResidual === true;
  blocks.forEach((block, b) => {
    const { dense, units, activation } = block;
    const own = normalizationOf(block);
    if (units !== null && units > unitsField.max)
      refuse(`${dense.path}.units`, unitsField.rule, units);
    if (own !== normalization)
      refuse(dense.path, `must have the normalization ${normalization}, ${asFirst}`, own);
    if (block.dropout !== dropout)
      refuse(dense.path, `must have the dropout ${dropout}, ${asFirst}`, block.dropout);
    if (block.isResidual && !isSquare[b])
      refuse(`${dense.path}.units`, "must be as many as its inputs, which are added", units);
    else if (isSquare[b] && block.isResidual !== residual)
      refuse(
        dense.path,
        `must ${residual ? "have a" : "have no"} residual sum, as in ${firstSquare?.dense.name}`,
        dense.name,
      );
    if (activation === "softmax")
      refuse(`${dense.path}.activation`, "must not be softmax in a hidden layer", activation);
    else if (units !== null) hidden.push({ units, activation });
  });
  return isFine ? { hidden, cures: { normalization, residual, dropout } } : null;
}

function normalizationOf(block: SavedBlock | undefined): NormalizationId {
  if (!block?.normalization) return "none";
  return block.normalization.over === "examples" ? "batch" : "layer";
}
