import { ACTIVATIONS } from "../../activations/activations";
import type { Parameters } from "../../network/initialParameters";
import { NORMALIZATIONS } from "../../network/normalizations/normalizations";
import type { ExportedNetwork } from "../ExportedNetwork";
import type { Block, NamedTensor, Step } from "./Block";

/**
 * A block for each layer of the network, `hidden_1` to `output`; the output's softmax is not among them. What is
 * linear takes no step.
 */
export function networkBlocks({ layers, parameters }: ExportedNetwork): Block[] {
  return layers.map((layer, l) => {
    const name = l === layers.length - 1 ? "output" : `hidden_${l + 1}`;
    const { fanIn, fanOut, activation, normalization, dropout, isResidual } = layer;
    const steps: Step[] = [
      {
        kind: "dense",
        name,
        fanIn,
        units: fanOut,
        isTrainable: true,
        tensors: [
          { name: "kernel", shape: [fanIn, fanOut], values: parameters.weights[l] },
          { name: "bias", shape: [fanOut], values: parameters.biases[l] },
        ],
      },
    ];
    const { over } = NORMALIZATIONS[normalization];
    if (over !== null)
      steps.push({
        kind: "normalization",
        name: `${name}_normalization`,
        over,
        units: fanOut,
        tensors: normalizationTensors(parameters, l, over, fanOut),
      });
    if (activation !== "linear") {
      const { frameworks } = ACTIVATIONS[activation];
      steps.push({ kind: "activation", name: `${name}_activation`, activation: frameworks });
    }
    if (dropout > 0) steps.push({ kind: "dropout", name: `${name}_dropout`, rate: dropout });
    return { steps, sum: isResidual ? `${name}_sum` : null };
  });
}

function normalizationTensors(
  { gammas, betas, means, variances }: Parameters,
  l: number,
  over: "examples" | "units",
  units: number,
): NamedTensor[] {
  const shape = [units];
  const scale: NamedTensor[] = [
    { name: "gamma", shape, values: gammas[l] },
    { name: "beta", shape, values: betas[l] },
  ];
  if (over === "units") return scale;
  return [
    ...scale,
    { name: "moving_mean", shape, values: means[l] },
    { name: "moving_variance", shape, values: variances[l] },
  ];
}
