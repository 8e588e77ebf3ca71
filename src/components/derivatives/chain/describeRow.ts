import { formatCount } from "../../../core/math/formatNumber";
import { shortNumber } from "../../../core/math/shortNumber";
import type { ComparedChain, UnitsInRow } from "../../../state/derivatives/chain/UnitsInRow.svelte";
import { CHAIN_WORDS, shareText } from "./chainWords";
import { enoughDigits } from "./enoughDigits";

const DIGITS = 3;
/** One part in so many at most is told as such. */
const MOST_PARTS = 1e9;

/** How much of each chain's gradient is left at its first unit, and why; what is asked for is not told before it is answered. */
export function describeRow(row: UnitsInRow, isAnswered: boolean): string {
  const { chains, numUnits } = row;
  const told = chains.filter(({ activation }) => row.firstTold(activation, isAnswered) === 1);
  return [reachesInWords(told, numUnits), sigmoidInWords(row, chains[0])].filter(Boolean).join(" ");
}

/** Chains of which as much is left are told together, those that lose nothing first. */
function reachesInWords(told: readonly ComparedChain[], numUnits: number): string {
  const names = new Map<string, string[]>();
  for (const { activation, whole } of told) {
    const left = leftInWords(whole);
    names.set(left, [...(names.get(left) ?? []), `with ${CHAIN_WORDS.names[activation]}`]);
  }
  const all = names.get(ALL) ? [ALL] : [];
  const order = [...all, ...[...names.keys()].filter((left) => left !== ALL)];
  const units = numUnits === 1 ? "the only unit" : `the first of ${numUnits} units`;
  const texts = order.map((left, i) => {
    const chains = listed(names.get(left) ?? []);
    return i === 0 ? `${first(left, units)} ${chains}` : `${chains} ${left}`;
  });
  return `${texts.join("; ")}.`;
}

const ALL = "all of the gradient";
const GROWS = "it grows";

/** What is left of 1, in words. */
function leftInWords(whole: number): string {
  const size = Math.abs(whole);
  if (size === 0) return "nothing of it";
  if (shareText(size) === "1") return ALL;
  if (size > 1) return `${GROWS} ${shareText(size)}-fold`;
  const parts = Math.round(1 / size);
  return parts >= 10 && parts <= MOST_PARTS
    ? `1 part in ${formatCount(parts)} of it (${shareText(size)})`
    : `${shareText(size)} of it`;
}

/** The same as the beginning of a sentence, where nothing was said before that `it` could mean. */
function first(left: string, units: string): string {
  if (left.startsWith(GROWS)) return `On its way to ${units} the gradient${left.slice(2)}`;
  const text = left.replace("of it", "of the gradient");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} reaches ${units}`;
}

function sigmoidInWords({ weight, standing }: UnitsInRow, { units, threshold }: ComparedChain) {
  if (standing === "input" || threshold === null)
    return "The input decides where each unit stands on its curve, and so how steep it is there.";
  const { slope, factor } = units[0];
  const digits = enoughDigits([weight, slope], DIGITS);
  const product = `${shortNumber(weight, DIGITS)} · ${shortNumber(slope, digits)} = ${shortNumber(factor, DIGITS)}`;
  const fate = factor < 1 ? "shrinks it" : factor > 1 ? "makes it grow" : "leaves it as it is";
  const limit = Number.isFinite(threshold)
    ? `; w = ${shortNumber(threshold, 3)} would leave it as it is`
    : "";
  return `Each sigmoid multiplies it by w · f′(z) = ${product}, which ${fate}${factor === 1 ? "" : limit}.`;
}

/** `a, b and c` */
function listed(texts: readonly string[]): string {
  const last = texts[texts.length - 1];
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} and ${last}`;
}
