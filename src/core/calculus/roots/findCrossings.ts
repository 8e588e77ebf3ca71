import { bisect, type Bracket } from "./bisect";

/** From where to where a curve is looked at. */
export type Domain = readonly [from: number, to: number];

/** A stretch on which a function is exactly 0, in one sample or in many, or a change of sign between two samples. */
export interface Crossing extends Bracket {
  /** Sign before and after; 0 at the end of the domain, and where there is no value. */
  readonly signs: readonly [before: number, after: number];
  /** Whether more than one sample in a row is 0. */
  readonly isFlat: boolean;
}

/** Equal steps at which a curve is sampled; two crossings within one step are missed. */
export const NUM_STEPS = 480;

/** Where a function is 0 or changes its sign, from left to right, each to the last bit of a double. */
export function findCrossings(g: (x: number) => number, [start, end]: Domain): Crossing[] {
  const crossings: Crossing[] = [];
  const at = (i: number) => (i === NUM_STEPS ? end : start + ((end - start) * i) / NUM_STEPS);
  let before = 0;
  for (let i = 0; i <= NUM_STEPS; i++) {
    const sign = Math.sign(g(at(i)));
    if (sign === 0) {
      let last = i;
      while (last < NUM_STEPS && g(at(last + 1)) === 0) last++;
      const after = last < NUM_STEPS ? signOf(g(at(last + 1))) : 0;
      const flat = { from: at(i), to: at(last), signs: [before, after], isFlat: last > i } as const;
      crossings.push(flat);
      i = last;
      before = 0;
    } else {
      if (before * sign < 0) {
        const bracket = bisect(g, { from: at(i - 1), to: at(i) });
        crossings.push({ ...bracket, signs: [before, sign], isFlat: false });
      }
      before = signOf(sign);
    }
  }
  return crossings;
}

function signOf(value: number): number {
  return Number.isNaN(value) ? 0 : Math.sign(value);
}
