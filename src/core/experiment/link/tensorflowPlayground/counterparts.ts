import type { ControlId } from "../../../controls/controlIds";
import { FIELDS } from "../../fields";
import { INPUT_FEATURES } from "./inputFeatures";

/** Its controls whose names here are others. Its Step is a whole epoch; it never computed its cosines. */
const COUNTERPARTS: ReadonlyMap<string, readonly ControlId[]> = new Map([
  ["showTestData", ["showTestData"]],
  ["discretize", ["discretize"]],
  ["playButton", ["train"]],
  ["stepButton", ["step", "stepEpoch"]],
  ["resetButton", ["reset"]],
  ["learningRate", ["learningRate"]],
  ["activation", ["activation"]],
  ["problem", ["problem"]],
  ["dataset", ["dataset"]],
  ["percTrainData", ["testFraction"]],
  ["noise", ["noise"]],
  ["batchSize", ["batchSize"]],
  ["numHiddenLayers", ["depth"]],
  ["cosX", ["features.cosX1"]],
  ["cosY", ["features.cosX2"]],
]);

/**
 * The controls here that do what its control of a name does; none for a name that it does not have. Its choice of
 * regularization is every penalty but the link's, its rate is the link's penalty; the units of a layer can also be set
 * by those of all layers.
 */
export function counterpartsOf(name: string, penalty: "l1" | "l2" | null): readonly ControlId[] {
  const others = (["l1", "l2"] as const).filter((id) => id !== penalty);
  if (name === "regularization") return others;
  if (name === "regularizationRate") return penalty === null ? others : [penalty];
  if (Object.hasOwn(INPUT_FEATURES, name)) return [`features.${INPUT_FEATURES[name]}`];
  const layer = Number(/^numNodes([1-9]\d?)$/.exec(name)?.[1]);
  if (layer <= FIELDS.network.hidden.maxLayers) return [`units.${layer}`, "units"];
  return COUNTERPARTS.get(name) ?? [];
}
