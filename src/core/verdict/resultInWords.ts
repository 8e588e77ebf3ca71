import { formatLoss, formatR2, formatShare } from "../math/formatNumber";
import type { VariantFindings } from "./findings";

/** What a variant's result is judged by. */
export type Result = Pick<VariantFindings, "testLoss" | "testAccuracy" | "testR2">;

/** "test accuracy .94", for real targets "test R² .98", or "test loss .02" where there is no such number. */
export function resultInWords(result: Result): string {
  return `${nameOf(result)} ${figureOf(result)}`;
}

/** The number alone: ".94". */
export function figureOf({ testLoss, testAccuracy, testR2 }: Result): string {
  if (testAccuracy !== null) return formatShare(testAccuracy);
  return testR2 === null ? formatLoss(Number(testLoss)) : formatR2(testR2);
}

function nameOf({ testAccuracy, testR2 }: Result): string {
  if (testAccuracy !== null) return "test accuracy";
  return testR2 === null ? "test loss" : "test R²";
}

/** A share from 0 to 1 in whole percent, 100% for all of them only: "97%", "over 99%". */
export function percentInWords(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 100 && share < 1 ? "over 99%" : `${percent}%`;
}

/** "sigmoid", "sigmoid and tanh", "sigmoid, tanh and ReLU". */
export function joinNames(names: readonly string[]): string {
  const last = names[names.length - 1];
  return names.length < 2 ? (last ?? "") : `${names.slice(0, -1).join(", ")} and ${last}`;
}
