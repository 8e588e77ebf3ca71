import type { Experiment, Variant } from "../../experiment/Experiment";

/** A copy of a variant under another name, with a few more fields of its own. */
export function treatVariant(
  { variants }: Experiment,
  index: number,
  override: Omit<Variant, "name">,
  name: string,
): Variant {
  const network = { ...variants[index]?.network, ...override.network };
  const training = { ...variants[index]?.training, ...override.training };
  return {
    name,
    ...(Object.keys(network).length > 0 && { network }),
    ...(Object.keys(training).length > 0 && { training }),
  };
}
