import { shortNumber } from "../../../core/math/shortNumber";
import type { ComparedChain, UnitsInRow } from "../../../state/derivatives/chain/UnitsInRow.svelte";
import { CHAIN_WORDS, shareText } from "./chainWords";

/** How much of each chain's gradient is left at its first unit, and why; what is asked for is not told before it is answered. */
export function describeRow(row: UnitsInRow, isAnswered: boolean): string {
  const { chains, numUnits } = row;
  const told = chains.filter(({ activation }) => row.firstTold(activation, isAnswered) === 1);
  const units = numUnits === 1 ? "the only unit" : `the first of ${numUnits} units`;
  const left = told.map(
    ({ activation, whole }) => `${shareText(whole)} with ${CHAIN_WORDS.names[activation]}`,
  );
  const reaches = `Of the gradient, ${listed(left)} reaches ${units}.`;
  return [reaches, sigmoidInWords(row, chains[0])].filter(Boolean).join(" ");
}

function sigmoidInWords({ weight, standing }: UnitsInRow, { units, threshold }: ComparedChain) {
  if (standing === "input" || threshold === null)
    return "The input decides where each unit stands on its curve, and so how steep it is there.";
  const { slope, factor } = units[0];
  const product = `${shortNumber(weight, 3)} · ${shortNumber(slope, 2)} = ${shortNumber(factor, 2)}`;
  const fate = factor < 1 ? "shrinks it" : factor > 1 ? "makes it grow" : "leaves it as it is";
  const limit = Number.isFinite(threshold)
    ? `; w = ${shortNumber(threshold, 2)} would leave it as it is`
    : "";
  return `Each sigmoid multiplies it by w · f′(z) = ${product}, which ${fate}${factor === 1 ? "" : limit}.`;
}

/** `a, b and c` */
function listed(texts: readonly string[]): string {
  const last = texts[texts.length - 1];
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} and ${last}`;
}
