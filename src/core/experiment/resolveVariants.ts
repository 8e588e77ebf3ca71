import type { ActivationId, Experiment, NetworkSettings, TrainingSettings } from "./Experiment";

/** A layer as the engine builds it: dense, then the activation. */
export interface LayerShape {
  readonly units: number;
  readonly activation: ActivationId;
}

/** A variant with the base's fields filled in. */
export interface ResolvedVariant {
  readonly name: string;
  readonly network: NetworkSettings;
  readonly training: TrainingSettings;
  /** Hidden layers, first to last; the output layer is not among them. */
  readonly hidden: readonly LayerShape[];
}

/** Every variant of the experiment in order; an experiment without variants has one named "base". */
export function resolveVariants(experiment: Experiment): ResolvedVariant[] {
  const variants = experiment.variants.length > 0 ? experiment.variants : [{ name: "base" }];
  return variants.map((variant) => {
    const network = { ...experiment.network, ...variant.network };
    const training = { ...experiment.training, ...variant.training };
    const ownActivation = variant.network?.activation;
    const hidden = network.hidden.map((layer) =>
      typeof layer === "number"
        ? { units: layer, activation: network.activation }
        : { units: layer.units, activation: ownActivation ?? layer.activation },
    );
    return { name: variant.name, network, training, hidden };
  });
}
