import type { Variant } from "./Experiment";

/** A variant that no longer overrides the named fields of one group. */
export function withoutOverrides(
  variant: Variant,
  group: "network" | "training",
  names: readonly string[],
): Variant {
  const { [group]: overrides, ...others } = variant;
  const kept = Object.entries(overrides ?? {}).filter(([name]) => !names.includes(name));
  return kept.length > 0 ? { ...others, [group]: Object.fromEntries(kept) } : others;
}
