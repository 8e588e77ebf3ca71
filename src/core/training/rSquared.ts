import { mean } from "../math/statistics";

/**
 * The coefficient of determination `R^2 = 1 - SS_res / SS_tot` of predictions on a set (Draper and Smith 1998, "Applied
 * Regression Analysis", section 1.3), from their mean squared error and the set's real targets: `1 - mse / variance`,
 * the variance about the set's own mean. 1 is exact, 0 as good as that mean, less is worse; NaN where the targets are all
 * equal.
 */
export function rSquared(meanSquaredError: number, targets: ArrayLike<number>): number {
  const center = mean(targets);
  const variance = mean(Float64Array.from(targets, (target) => (target - center) ** 2));
  return variance > 0 ? 1 - meanSquaredError / variance : NaN;
}
