import { ACTIVATIONS } from "../activations/activations";
import { formatLoss, formatNumber } from "../math/formatNumber";
import type { Exploration } from "./Exploration";

/** What the activation's largest slope does and does not say; null where it is larger than 1. */
export function describeSlopeBound({ settings }: Exploration): string | null {
  const { name } = ACTIVATIONS[settings.activation];
  const bound = largestSlope(settings.activation);
  if (bound > 1) return null;
  if (bound === 1) return `${name}'s slope never exceeds 1: it alone makes no gradient grow.`;
  const { depth } = settings;
  return `${name}'s slope never exceeds ${bound === 1 / 4 ? "1/4" : formatLoss(bound)}, so the slopes on one path through ${depth} ${depth === 1 ? "layer" : "layers"} multiply to ${formatNumber(bound ** depth)} at most. That bounds one path; delta sums over all of them, and its law is the backward condition.`;
}

/** The largest |f'(z)| from -20 to 20 in six digits: at 0, or where softplus comes that near to 1. */
function largestSlope(id: Exploration["settings"]["activation"]): number {
  const { slope } = ACTIVATIONS[id];
  let most = 0;
  for (let i = -1280; i <= 1280; i++) most = Math.max(most, Math.abs(slope(i / 64)));
  return Number(most.toFixed(6));
}
