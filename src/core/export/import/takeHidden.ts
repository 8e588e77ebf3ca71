import { FIELDS } from "../../experiment/fields";
import { makeProblem, type Report } from "../../experiment/problem";
import type { LayerShape } from "../../experiment/resolveVariants";
import type { LayerCures } from "../../network/layers";
import type { NormalizationId } from "../../experiment/Experiment";
import type { LayerParameters } from "./LayerParameters";
import type { SavedBlock } from "./SavedBlock";

/** Settings that make hidden layers like those of the file. */
export interface HiddenSettings {
  readonly hidden: readonly LayerShape[];
  readonly cures: LayerCures;
}

/** The settings of hidden layers; null, and a report, where there are none for them: what differs from layer to layer. */
export function takeHidden(
  blocks: readonly SavedBlock[],
  layers: readonly LayerParameters[],
  report: Report,
): HiddenSettings | null {
  const { maxLayers, units } = FIELDS.network.hidden;
  let isFine = true;
  const refuse = (path: string, rule: string, value: unknown) => {
    report(makeProblem(path, rule, value));
    isFine = false;
  };
  if (blocks.length > maxLayers)
    refuse("modelTopology", `must have up to ${maxLayers} hidden layers`, blocks.length);
  const mayBeResidual = layers.map(({ fanIn, fanOut }) => fanIn === fanOut);
  const first = mayBeResidual.indexOf(true);
  const residual = first >= 0 && blocks[first].isResidual;
  const normalization = normalizationOf(blocks.at(0));
  const dropout = blocks.at(0)?.dropout ?? 0;
  blocks.forEach((block, b) => {
    const { path } = block.dense;
    if (layers[b].fanOut > units.max) refuse(`${path}.units`, units.rule, layers[b].fanOut);
    if (block.activation === "softmax")
      refuse(`${path}.activation`, "must be no softmax in a hidden layer", block.activation);
    const sameAs = `as in ${blocks[0].dense.name}, the first hidden layer`;
    if (normalizationOf(block) !== normalization)
      refuse(
        path,
        `must have the normalization ${normalization}, ${sameAs}`,
        normalizationOf(block),
      );
    if (block.dropout !== dropout)
      refuse(path, `must have dropout ${dropout}, ${sameAs}`, block.dropout);
    if (block.isResidual && !mayBeResidual[b])
      refuse(path, "must be as wide as its input where it is added to it", layers[b].fanOut);
    else if (mayBeResidual[b] && block.isResidual !== residual)
      refuse(
        path,
        `must ${residual ? "" : "not "}be residual, as ${blocks[first].dense.name} is`,
        block.isResidual,
      );
  });
  if (!isFine) return null;
  const hidden = blocks.flatMap(({ activation }, b) =>
    activation === "softmax" ? [] : [{ units: layers[b].fanOut, activation }],
  );
  return { hidden, cures: { normalization, residual, dropout } };
}

function normalizationOf(block: SavedBlock | undefined): NormalizationId {
  if (!block?.normalization) return "none";
  return block.normalization.over === "examples" ? "batch" : "layer";
}
