import { ACTIVATIONS } from "../../activations/activations";
import type { ActivationId, NormalizationId } from "../../experiment/Experiment";
import { NORMALIZATIONS } from "../../network/normalizations/normalizations";
import { betterInitializer } from "./betterInitializer";
import type { Cure } from "./Cure";

/** Everything that may be tried against a diagnosis: one field changed, Adam's rate apart. */
export const CURES = {
  relu: activation("relu"),
  leakyRelu: activation("leakyRelu"),
  tanh: activation("tanh"),
  initializer: betterInitializer,
  batchNormalization: normalization("batch", "batch norm"),
  layerNormalization: normalization("layer", "layer norm"),
  withoutNormalization: ({ network }) =>
    network.normalization === "none"
      ? null
      : {
          label: "it without normalization",
          suffix: "no normalization",
          override: { network: { normalization: "none" } },
        },
  residual: ({ hidden, network }) =>
    network.residual || !hidden.some(({ units }, i) => units === hidden[i - 1]?.units)
      ? null
      : {
          label: "residual connections",
          suffix: "residual",
          override: { network: { residual: true } },
        },
  withoutResidual: ({ network }) =>
    network.residual
      ? {
          label: "it without residual connections",
          suffix: "no residual",
          override: { network: { residual: false } },
        }
      : null,
  gradientClip: ({ training }) =>
    training.gradientClip > 0
      ? null
      : {
          label: "gradient clipping",
          suffix: "clip 1",
          override: { training: { gradientClip: 1 } },
        },
  lowerRate: rate(1 / 10),
  higherRate: rate(10),
  // With Adam's own customary rate (Kingma and Ba 2015, algorithm 1): that of another optimizer means nothing to it.
  adam: ({ training: { optimizer } }) =>
    ["adam", "adamw", "rmsprop"].includes(optimizer)
      ? null
      : {
          label: "Adam at rate 0.001",
          suffix: "Adam",
          override: { training: { optimizer: "adam", learningRate: 0.001 } },
        },
  dropout: ({ hidden, network }) =>
    hidden.length === 0 || network.dropout > 0
      ? null
      : { label: "dropout 0.2", suffix: "dropout", override: { network: { dropout: 0.2 } } },
  l2: ({ training }) =>
    training.l2 > 0
      ? null
      : { label: "L2 penalty 0.01", suffix: "L2", override: { training: { l2: 0.01 } } },
  hiddenLayers: ({ hidden }) =>
    hidden.length > 1
      ? null
      : {
          label: "two hidden layers of 16",
          suffix: "2 × 16",
          override: { network: { hidden: [16, 16] } },
        },
} as const satisfies Readonly<Record<string, Cure>>;

export type CureId = keyof typeof CURES;

function activation(id: ActivationId): Cure {
  const { name } = ACTIVATIONS[id];
  return ({ hidden }) =>
    hidden.every((layer) => layer.activation === id)
      ? null
      : { label: name, suffix: name, override: { network: { activation: id } } };
}

function normalization(id: Exclude<NormalizationId, "none">, suffix: string): Cure {
  const { name, over } = NORMALIZATIONS[id];
  return ({ hidden, network, training }) => {
    const isPossible = hidden.length > 0 && !(over === "examples" && training.batchSize === 1);
    if (!isPossible || network.normalization === id) return null;
    return { label: name.toLowerCase(), suffix, override: { network: { normalization: id } } };
  };
}

/** The learning rate times a factor, in one digit, within the document's range. */
function rate(factor: number): Cure {
  return ({ training }) => {
    const learningRate = Number((training.learningRate * factor).toPrecision(1));
    if (learningRate < 1e-6 || learningRate > 10) return null;
    return {
      label: `learning rate ${learningRate}`,
      suffix: `lr ${learningRate}`,
      override: { training: { learningRate } },
    };
  };
}
