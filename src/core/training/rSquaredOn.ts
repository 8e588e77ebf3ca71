import { mean } from "../math/statistics";

/**
 * The coefficient of determination `R^2 = 1 - SS_res / SS_tot` of predictions on a set (Draper and Smith 1998, "Applied
 * Regression Analysis", section 1.3), as a function of their mean squared error: `1 - mse unit^2 / variance`, the
 * variance that of the set's targets about their own mean, of which the errors are in `unit`s. 1 is exact, 0 as good as
 * that mean, less is worse; NaN where the targets are all equal.
 */
export function rSquaredOn(
  targets: ArrayLike<number>,
  unit = 1,
): (meanSquaredError: number) => number {
  const center = mean(targets);
  const variance = mean(Float64Array.from(targets, (target) => (target - center) ** 2));
  return (meanSquaredError) => (variance > 0 ? 1 - (meanSquaredError * unit ** 2) / variance : NaN);
}
