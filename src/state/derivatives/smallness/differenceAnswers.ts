import {
  backwardDifference,
  centralDifference,
  forwardDifference,
} from "../../../core/calculus/differences/differenceQuotients";
import type { DoubleDouble } from "../../../core/math/precise/doubleDouble";

/** A slope that some method answers, and how far that is from the true one; null where there is none. */
export interface Answer {
  readonly slope: number;
  readonly error: number | null;
}

/** The difference quotients of one h. */
export interface DifferenceAnswers {
  readonly h: number;
  readonly forward: Answer;
  readonly backward: Answer;
  readonly central: Answer;
}

/** A slope beside the true one; null where that does not exist. */
export function answerOf(slope: number, truth: DoubleDouble | null): Answer {
  // Nearly equal doubles have an exact difference, from which the rest of the truth may then be taken.
  const error = truth && Math.abs(slope - truth.high - truth.low);
  return { slope, error: Number.isNaN(error) ? null : error };
}

/** The quotients of f at x over h beside the true slope. */
export function differenceAnswers(
  f: (x: number) => number,
  x: number,
  h: number,
  truth: DoubleDouble | null,
): DifferenceAnswers {
  return {
    h,
    forward: answerOf(forwardDifference(f, x, h), truth),
    backward: answerOf(backwardDifference(f, x, h), truth),
    central: answerOf(centralDifference(f, x, h), truth),
  };
}
