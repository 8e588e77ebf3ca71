import type { KeptSummary } from "./KeptRun";

type Told = Pick<KeptSummary, "settings" | "variants">;

/** The settings of a run in a list; of one kept before they were, what its networks have in common. */
export function runSettings({ settings, variants }: Told): readonly string[] {
  if (settings.length > 0) return settings;
  const [first, ...others] = variants.map(({ network }) => network.split(", "));
  return first.filter((part) => others.every((parts) => parts.includes(part)));
}

/** What of each run's settings not all of them share, in their order. */
export function distinctSettings(runs: readonly Told[]): readonly (readonly string[])[] {
  const all = runs.map(runSettings);
  return all.map((own) => own.filter((part) => all.some((parts) => !parts.includes(part))));
}
