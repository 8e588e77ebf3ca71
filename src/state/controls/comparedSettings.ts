import type { ControlId } from "../../core/controls/controlIds";
import type { Experiment } from "../../core/experiment/Experiment";
import { resolveVariants } from "../../core/experiment/resolveVariants";

/**
 * The values that each setting of network and training has among the variants, as JSON, each once and in order: they
 * stay the same where one more variant has values that others have already.
 */
export function comparedSettings(
  experiment: Experiment,
): ReadonlyMap<ControlId, readonly string[]> {
  const values = new Map<ControlId, Set<string>>();
  for (const { network, training, hidden } of resolveVariants(experiment)) {
    const settings = { ...network, ...training, depth: hidden.length };
    const units = hidden.map((layer, i) => [`units.${i + 1}`, layer.units] as const);
    for (const [name, value] of [...Object.entries(settings), ...units]) {
      const id = name as ControlId;
      values.set(id, (values.get(id) ?? new Set()).add(JSON.stringify(value)));
    }
  }
  return new Map([...values].map(([id, set]) => [id, [...set].sort()]));
}
