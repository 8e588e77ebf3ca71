import type { NetworkNames } from "../../charts/network/networkNames";
import { sourceOf } from "../../core/data/sourceOf";
import { featureLabel } from "../../core/data/features";
import { resolveVariants } from "../../core/experiment/resolveVariants";
import { planeAxes } from "../../state/run/planeAxes";
import type { RunRecord } from "../../state/run/RunRecord";

/** What is known of a network before it has been looked into. */
export interface NetworkShape {
  /** Number of features, then the units of every layer. */
  readonly widths: readonly number[];
  readonly names: NetworkNames;
  /** Side of the image that the features are pixels of; null where they are none. */
  readonly imageSide: number | null;
  /** Names of the axes of the plane over which units have maps; null where there is none. */
  readonly axes: readonly [string, string] | null;
}

/** The shape of one variant's networks. */
export function networkShape(
  { experiment, loaded: { classNames } }: Pick<RunRecord, "experiment" | "loaded">,
  variant: number,
): NetworkShape {
  const { features } = experiment.data;
  const { hidden } = resolveVariants(experiment)[variant];
  const source = sourceOf(experiment.data);
  const side = source.kind === "table" ? source.imageSide : undefined;
  const isWhole = side !== undefined && features.length === side * side;
  const numOutputs = Math.max(1, classNames.length);
  return {
    widths: [features.length, ...hidden.map(({ units }) => units), numOutputs],
    names: {
      features: features.map(featureLabel),
      outputs: classNames.map((name) => (name.startsWith("class ") ? name : `class ${name}`)),
      numLayers: hidden.length + 1,
    },
    imageSide: isWhole ? side : null,
    axes: planeAxes(experiment),
  };
}
