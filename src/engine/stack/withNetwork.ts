import type { Parameters } from "../../core/network/initialParameters";
import { NORMALIZATIONS } from "../../core/network/normalizations/normalizations";
import type { StackPlan } from "./planStacks";
import type { StateCopy } from "./StateCopy";

/**
 * A copied state with the parameters and running averages of network `n` replaced; what its optimizer had gathered of
 * the old ones is forgotten.
 */
export function withNetwork(
  { step, parameters, slots, averages }: StateCopy,
  { members, layout, shapes }: StackPlan,
  n: number,
  own: Parameters,
): StateCopy {
  const put = (all: Float32Array, values: ArrayLike<number>) => {
    const changed = all.slice();
    changed.set(values, n * (all.length / members.length));
    return changed;
  };
  const averaged = shapes.flatMap(({ normalization }, layer) =>
    NORMALIZATIONS[normalization].over === "examples" ? [layer] : [],
  );
  return {
    step,
    parameters: parameters.map((all, i) => put(all, own[layout[i].kind][layout[i].layer])),
    slots: slots.map((of) =>
      of.map((all) => put(all, new Float32Array(all.length / members.length))),
    ),
    averages: averages.map((all, i) =>
      put(all, [...own.means[averaged[i]], ...own.variances[averaged[i]]]),
    ),
  };
}
