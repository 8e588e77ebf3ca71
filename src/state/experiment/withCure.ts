import type { Experiment, Variant } from "../../core/experiment/Experiment";
import { VARIANT_LIMITS } from "../../core/experiment/fields";
import { resolveVariants } from "../../core/experiment/resolveVariants";
import type { Treatment } from "../../core/verdict/cures/Cure";
import { treatVariant } from "../../core/verdict/cures/treatVariant";

const { maxVariants, maxNameLength } = VARIANT_LIMITS;

/** Whether another variant must go before a new one can come. */
export function isFull({ variants }: Experiment): boolean {
  return variants.length >= maxVariants;
}

/**
 * The variants with one more: variant `index` with a cure, behind the others, or in the place of the one at `replaced`.
 * A document without variants keeps its one, under its name.
 */
export function withCure(
  experiment: Experiment,
  index: number,
  { suffix, override }: Pick<Treatment, "suffix" | "override">,
  replaced: number | null = null,
): readonly Variant[] {
  const { variants } = experiment;
  const names = resolveVariants(experiment).map(({ name }) => name);
  const others = names.filter((_, i) => i !== replaced);
  const treated = treatVariant(experiment, index, override, nameWith(names[index], suffix, others));
  if (replaced !== null) return variants.with(replaced, treated);
  return [...(variants.length > 0 ? variants : [{ name: names[0] }]), treated];
}

/** "sigmoid + batch norm": as long as names may be at most, and none of the `taken`. */
function nameWith(name: string, suffix: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const end = ` + ${suffix}${number > 1 ? ` ${number}` : ""}`;
    const letters = [...name];
    const room = maxNameLength - [...end].length;
    const start = letters.length <= room ? name : `${letters.slice(0, room - 1).join("")}…`;
    if (!taken.includes(start + end)) return start + end;
  }
}
