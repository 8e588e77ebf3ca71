/** A pseudo-random generator: every call returns the next number in [0, 1). */
export type Rng = () => number;
