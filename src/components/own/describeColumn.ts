import type { OwnColumn } from "../../core/data/own/OwnReading";
import type { ColumnRole } from "../../core/data/own/OwnChoices";
import { formatCount, formatNumber, trueMinus } from "../../core/math/formatNumber";

const NUM_DIGITS = 3;

/** What was recognised of a column: `numbers, 4.3 to 7.9`, `3 texts`, `texts`, `nothing`. */
export function describeColumn({ kind, categories, statistics, isInteger }: OwnColumn): string {
  if (kind === "empty") return "nothing";
  if (kind === "text")
    return categories === null ? "many texts" : countOf(categories.length, "text");
  const sort = isInteger ? "whole numbers" : "numbers";
  if (statistics === null) return sort;
  const { min, max } = statistics;
  return min === max ? `${sort}, all ${shown(min)}` : `${sort}, ${shown(min)} to ${shown(max)}`;
}

/** What a column lacks: `3 missing, 2 not numbers`; empty where nothing. */
export function describeGaps({ kind, numMissing, numTexts }: OwnColumn): string {
  return [
    numMissing > 0 ? `${formatCount(numMissing)} missing` : "",
    kind === "number" && numTexts > 0
      ? numTexts === 1
        ? "1 not a number"
        : `${formatCount(numTexts)} not numbers`
      : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** What may become of a column; what it is now, however it came, is among it. */
export function possibleRoles({ kind, role, canBeOneHot }: OwnColumn): (ColumnRole | "target")[] {
  const roles: (ColumnRole | "target")[] = [];
  if (kind === "number" || role === "feature") roles.push("feature");
  if (canBeOneHot || role === "oneHot") roles.push("oneHot");
  roles.push("leftOut");
  if (kind !== "empty" || role === "target") roles.push("target");
  return roles;
}

function shown(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return formatCount(value);
  const text = formatNumber(value, NUM_DIGITS);
  return text.includes("e") ? text : trueMinus(String(Number(value.toPrecision(NUM_DIGITS))));
}

function countOf(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${formatCount(count)} ${thing}s`;
}
