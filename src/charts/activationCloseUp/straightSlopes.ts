import type { Activation } from "../../core/activations/Activation";

/** The slopes of an f of straight lines: one line, or two that meet at a kink. */
export interface StraightSlopes {
  readonly below: number;
  readonly above: number;
}

const DISTANCES = [1e-3, 0.1, 0.5, 1, 2, 5, 20];

/** The slopes up to 0 and above where f is straight on either side; null where it is curved. */
export function straightSlopes({ slope }: Pick<Activation, "slope">): StraightSlopes | null {
  const below = slope(-1);
  const above = slope(1);
  const isStraight = DISTANCES.every((z) => slope(-z) === below && slope(z) === above);
  return isStraight && slope(0) === below ? { below, above } : null;
}
