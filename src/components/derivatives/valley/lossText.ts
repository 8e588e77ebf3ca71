import { formatLoss } from "../../../core/math/formatNumber";

/** A loss as formatLoss, written with its 0 as the numbers on the axes and contours beside it: `0.62`, `0.0023`, `12.4`. */
export function lossText(loss: number): string {
  return formatLoss(loss).replace(/^(−?)\./, "$10.");
}
