import type { Objective } from "./Objective";

/** The same heights with the gradient turned round, so that every step downhill becomes one uphill. */
export function uphill(objective: Objective): Objective {
  return {
    value: objective.value,
    gradient: (position) => objective.gradient(position).map((slope) => -slope),
  };
}
