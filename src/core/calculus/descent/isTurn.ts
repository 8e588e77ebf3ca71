import type { DescentStep } from "./descentSteps";

/** Whether a step turns back against the one before: their scalar product is below 0. */
export function isTurn(before: DescentStep, after: DescentStep): boolean {
  return before.change.reduce((sum, part, i) => sum + part * after.change[i], 0) < 0;
}
