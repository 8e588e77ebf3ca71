import { asRecord, asTexts, fieldOf } from "./json";

/** The paths of the weight files that a parsed `model.json` names, in the order in which their bytes belong; any JSON. */
export function weightFiles(document: unknown): string[] {
  const manifest = fieldOf(asRecord(document), "weightsManifest");
  if (!Array.isArray(manifest)) return [];
  return manifest.flatMap((group: unknown) => asTexts(fieldOf(asRecord(group), "paths")) ?? []);
}
