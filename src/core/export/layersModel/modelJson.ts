import type { LayersModelArtifacts } from "./LayersModelArtifacts";

/** The text of `model.json`, beside which the artifacts' `weightData` must lie in a file named `weightsFile`. */
export function modelJson(artifacts: LayersModelArtifacts, weightsFile: string): string {
  const { modelTopology, format, generatedBy, convertedBy, weightSpecs, userDefinedMetadata } =
    artifacts;
  const weightsManifest = [{ paths: [weightsFile], weights: weightSpecs }];
  return JSON.stringify({
    format,
    generatedBy,
    convertedBy,
    modelTopology,
    weightsManifest,
    userDefinedMetadata,
  });
}
