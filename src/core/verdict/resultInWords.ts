/** "test accuracy .94", or for real targets "test loss 0.021". */
export function resultInWords(testLoss: number, testAccuracy: number | null): string {
  return testAccuracy === null
    ? `test loss ${lossInWords(testLoss)}`
    : `test accuracy ${shareInWords(testAccuracy)}`;
}

/** A loss with two significant digits below 1 and two decimals above: 0.021, 1.25. */
export function lossInWords(loss: number): string {
  if (loss >= 1) return loss < 1e6 ? loss.toFixed(2) : loss.toExponential(1).replace("e+", "e");
  return Number(loss.toPrecision(2)).toString();
}

/** An accuracy from 0 to 1 with two decimals and no leading zero, as the cards write it: .94, 1.00. */
export function shareInWords(share: number): string {
  return share.toFixed(2).replace(/^0/, "");
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
