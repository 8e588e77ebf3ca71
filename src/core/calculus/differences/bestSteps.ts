/** What the size of an error depends on: a function and its derivatives at x. */
export interface Derivatives {
  readonly x: number;
  readonly value: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
}

/** The h where truncation and rounding together are least, and about how large their sum is there. */
export interface BestStep {
  readonly h: number;
  readonly error: number;
}

export interface BestSteps {
  /** Null where the curve does not bend, so that a longer step is always better. */
  readonly forward: BestStep | null;
  /** Null where f''' is 0, likewise. */
  readonly central: BestStep | null;
}

/** Largest relative error of one rounding to float64. */
const ROUNDING = 2 ** -53;

export const BEST_STEPS_SOURCE =
  "Press, Teukolsky, Vetterling and Flannery, Numerical Recipes, section 5.7";

/**
 * Estimates by Numerical Recipes, section 5.7: with the noise `n = 2^-53 (|f| + |x f'|)` of one value, rounding of the
 * argument included, the forward error is about `h |f''|/2 + 2n/h`, least at `h = 2 sqrt(n / |f''|)`; the central one
 * `h^2 |f'''|/6 + n/h`, least at `h = cbrt(3n / |f'''|)`.
 */
export function bestSteps({ x, value, first, second, third }: Derivatives): BestSteps {
  const noise = ROUNDING * (Math.abs(value) + Math.abs(x * first));
  const bend = Math.abs(second);
  const twist = Math.abs(third);
  const forward = 2 * Math.sqrt(noise / bend);
  const central = Math.cbrt((3 * noise) / twist);
  return {
    forward: asStep(forward, (forward * bend) / 2 + (2 * noise) / forward),
    central: asStep(central, (central * central * twist) / 6 + noise / central),
  };
}

function asStep(h: number, error: number): BestStep | null {
  return h > 0 && h < Infinity ? { h, error } : null;
}
