import type { DescentStep } from "./descentSteps";
import { distanceToMinimum } from "./distanceToMinimum";
import { isTurn } from "./isTurn";
import type { Objective } from "./Objective";

/**
 * converged: at rest at a minimum. oscillating: to and fro. diverging: further away with every step, or out of reach.
 * stalled: the slope is nearly 0, yet no minimum is near (a plateau, a saddle, a flat side). underway: none of these.
 */
export type DescentOutcome = "converged" | "oscillating" | "diverging" | "stalled" | "underway";

/** Steps that the judgement looks back on. */
const WINDOW = 8;
/** A coordinate out here is no longer on any picture. */
const OUT_OF_REACH = 1e6;
/** Distance to the minimum, and length of a step, that count as there. */
const NEAR = 1e-3;
/** A slope that looks level, and a distance to the minimum beyond which that is a trouble. */
const LEVEL = 1e-3;
const FAR = 0.1;
/** So many times the error of the start, out of the picture, is no swing that comes back. */
const MUCH_WORSE = 10;

/**
 * What became of a descent. For x^2 with SGD a step multiplies x by `1 - 2 learningRate`, so it diverges above the
 * learning rate 1 exactly, goes to and fro for ever at 1, and settles below. `isOut` says which places are out of the
 * picture: one of those with ten times the error of the start is diverging after a single step.
 */
export function judgeDescent(
  objective: Objective,
  steps: readonly DescentStep[],
  isOut: (position: readonly number[]) => boolean = () => false,
): DescentOutcome {
  const last = steps.at(-1);
  if (!last) return "underway";
  if (!last.next.every((coordinate) => Math.abs(coordinate) < OUT_OF_REACH)) return "diverging";
  const isMuchWorse =
    objective.value(last.next) - steps[0].value > (MUCH_WORSE - 1) * Math.abs(steps[0].value);
  if (isMuchWorse && isOut(last.next)) return "diverging";
  const recent = steps.slice(-WINDOW);
  const lengths = recent.map(({ change }) => Math.hypot(...change));
  const values = recent.map(({ value }) => value);
  if (recent.length > 2 && isGrowing(lengths) && isGrowing(values)) return "diverging";

  const numTurns = recent.filter((step, i) => i > 0 && isTurn(recent[i - 1], step)).length;
  const isTurning = recent.length > 1 && 2 * numTurns >= recent.length - 1;
  const length = lengths[lengths.length - 1];
  if (isTurning && length >= lengths[0]) return "oscillating";
  const distance = distanceToMinimum(objective, last.next);
  if (length <= NEAR && distance !== null && distance <= NEAR) return "converged";
  if (isTurning) return "oscillating";
  const isLevel = Math.hypot(...objective.gradient(last.next)) <= LEVEL;
  return isLevel && (distance === null || distance > FAR) ? "stalled" : "underway";
}

function isGrowing(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => i === 0 || number > numbers[i - 1]);
}
