import { formatLoss, formatShare } from "../math/formatNumber";

/** "test accuracy .94", or for real targets "test loss .02". */
export function resultInWords(testLoss: number, testAccuracy: number | null): string {
  return testAccuracy === null
    ? `test loss ${formatLoss(testLoss)}`
    : `test accuracy ${formatShare(testAccuracy)}`;
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
