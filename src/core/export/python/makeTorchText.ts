import { isAsInData } from "../../data/TargetScale";
import type { CustomActivation } from "../../activations/FrameworkActivation";
import { AVERAGES_KEPT, NORMALIZATION_EPSILON } from "../../network/normalize";
import type { Block, Step } from "../blocks/Block";
import { customActivations } from "../blocks/customActivations";
import { networkBlocks } from "../blocks/networkBlocks";
import { isIdentity } from "../blocks/standardizationSteps";
import type { ExampleRows, ExportedNetwork } from "../ExportedNetwork";
import { comparisonText, examplesText, namesText } from "./pythonParts";
import { pythonWeights } from "./pythonWeights";

const DECODE = `def decode(text, *shape):
    """Numbers from the base64 of little-endian float32."""
    data = base64.b64decode(text)
    return torch.tensor(struct.unpack(f"<{len(data) // 4}f", data)).reshape(shape)`;

const RESIDUAL = `class Residual(nn.Sequential):
    """Adds its input to what its layers make of it."""

    def forward(self, x):
        return x + super().forward(x)`;

/** A Python program for PyTorch that rebuilds the network and compares its predictions for at least one row. */
export function makeTorchText(network: ExportedNetwork, examples: ExampleRows): string {
  const blocks = networkBlocks(network);
  const weights = pythonWeights(blocks);
  const hasResidual = blocks.some(({ sum }) => sum !== null);
  const parts = [
    `"""A network of Gradient Playground in PyTorch: the same layers, weights and predictions.

Needs PyTorch: pip install torch
"""`,
    `${weights.isEncoded ? "import base64\nimport struct\n" : ""}from collections import OrderedDict

import torch
from torch import nn`,
    namesText(network),
    examplesText(network, examples),
    ...(weights.isEncoded ? [`\n${DECODE}\n`] : []),
    `# Of each layer: kernel [inputs, units] and bias; or gamma, beta and running averages of mean and variance.
${weights.text}`,
    ...customActivations(blocks).map((activation) => `\n${customModule(activation)}`),
    ...(hasResidual ? [`\n${RESIDUAL}`] : []),
    `\n${buildText(blocks)}`,
    `\n${predictText(network)}`,
    `\n${comparisonText("PyTorch")}`,
  ];
  return parts.join("\n\n");
}

function customModule({ className, torch }: CustomActivation): string {
  return `class ${className}(nn.Module):
    def forward(self, x):
        return ${torch}`;
}

function buildText(blocks: readonly Block[]): string {
  return `def build():
    """The network with its weights, ready to predict."""
    model = nn.Sequential(
        OrderedDict(
            [
${blocks.map((block) => blockText(block, " ".repeat(16))).join("")}            ]
        )
    )
    modules = {path.split(".")[-1]: module for path, module in model.named_modules()}
    with torch.no_grad():
        for name, tensors in WEIGHTS.items():
            module = modules[name]
            weight, bias, *averages = [torch.as_tensor(t) for t in tensors]
            module.weight.copy_(weight.t())
            module.bias.copy_(bias)
            if averages:
                module.running_mean.copy_(averages[0])
                module.running_var.copy_(averages[1])
    return model.eval()`;
}

function blockText({ steps, sum }: Block, indent: string): string {
  const inside = (ownIndent: string) =>
    steps.map((step) => `${ownIndent}("${step.name}", ${moduleText(step)}),\n`).join("");
  if (sum === null) return inside(indent);
  return `${indent}(
${indent}    "${sum}",
${indent}    Residual(
${indent}        OrderedDict(
${indent}            [
${inside(`${indent}                `)}${indent}            ]
${indent}        )
${indent}    ),
${indent}),
`;
}

function moduleText(step: Step): string {
  switch (step.kind) {
    case "dense":
      return `nn.Linear(${step.fanIn}, ${step.units})`;
    case "normalization": {
      const settings = `${step.units}, eps=${NORMALIZATION_EPSILON}`;
      // PyTorch's momentum is what a step adds of its batch.
      const momentum = Number((1 - AVERAGES_KEPT).toPrecision(6));
      return step.over === "examples"
        ? `nn.BatchNorm1d(${settings}, momentum=${momentum})`
        : `nn.LayerNorm(${settings})`;
    }
    case "activation":
      return step.activation.kind === "custom"
        ? `${step.activation.className}()`
        : step.activation.torch;
    case "dropout":
      return `nn.Dropout(${step.rate})`;
  }
}

function predictText({ standardization, targetScale, task }: ExportedNetwork): string {
  const x = isIdentity(standardization)
    ? "torch.tensor(rows, dtype=torch.float32)"
    : `(torch.tensor(rows, dtype=torch.float64) - torch.tensor(MEAN, dtype=torch.float64))
    x = (x / torch.tensor(STD, dtype=torch.float64)).float()`;
  const result = isAsInData(targetScale)
    ? "outputs"
    : "outputs.double() * TARGET_STD + TARGET_MEAN";
  return `def predict(model, rows):
    """${task === "classes" ? "Class probabilities" : "Outputs"} of rows of INPUTS."""
    x = ${x}
    with torch.no_grad():
        outputs = model(x)
    return ${task === "classes" ? "torch.softmax(outputs, dim=1)" : result}`;
}
