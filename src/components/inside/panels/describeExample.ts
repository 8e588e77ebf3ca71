import type { NetworkNames } from "../../../charts/network/networkNames";
import { formatLoss } from "../../../core/math/formatNumber";
import type { Explained } from "./Explained";

/** Features beyond these are not told one by one. */
const MOST_FEATURES = 4;

/** One example in words: "class 1; x₁ .52, x₂ -1.20", features as the network sees them. */
export function describeExample(
  { target, features }: NonNullable<Explained["shown"]>,
  names: NetworkNames,
): string {
  const label = names.outputs.at(target) ?? `target ${formatLoss(target)}`;
  if (features.length > MOST_FEATURES) return `${label}; ${features.length} features`;
  const values = Array.from(
    features,
    (value, i) => `${names.features[i] ?? i + 1} ${formatLoss(value)}`,
  );
  return `${label}; ${values.join(", ")}`;
}
