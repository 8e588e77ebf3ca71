import { isAsInData } from "../../data/TargetScale";
import type { CustomActivation } from "../../activations/FrameworkActivation";
import { AVERAGES_KEPT, NORMALIZATION_EPSILON } from "../../network/normalize";
import type { Block } from "../blocks/Block";
import { customActivations } from "../blocks/customActivations";
import { foldActivations, type FoldedStep } from "../blocks/foldActivations";
import { networkBlocks } from "../blocks/networkBlocks";
import { isIdentity } from "../blocks/standardizationSteps";
import type { ExampleRows, ExportedNetwork } from "../ExportedNetwork";
import { comparisonText, examplesText, namesText } from "./pythonParts";
import { pythonWeights } from "./pythonWeights";

const DECODE = `def decode(text, *shape):
    """Numbers from the base64 of little-endian float32."""
    return np.frombuffer(base64.b64decode(text), "<f4").reshape(shape)`;

/** A Python program for Keras 3 that rebuilds the network and compares its predictions for at least one row. */
export function makeKerasText(network: ExportedNetwork, examples: ExampleRows): string {
  const blocks = networkBlocks(network);
  const weights = pythonWeights(blocks);
  const parts = [
    `"""A network of Gradient Playground in Keras 3: the same layers, weights and predictions.

Needs Keras and one of its backends: pip install keras tensorflow
"""`,
    `${weights.isEncoded ? "import base64\n\n" : ""}import keras\nimport numpy as np\nfrom keras import layers`,
    namesText(network),
    examplesText(network, examples),
    ...(weights.isEncoded ? [`\n${DECODE}\n`] : []),
    `# Of each layer: kernel [inputs, units] and bias; or gamma, beta and running averages of mean and variance.
${weights.text}`,
    ...customActivations(blocks).map((activation) => `\n${customLayer(activation)}`),
    `\n${buildText(network, blocks)}`,
    `\n${predictText(network)}`,
    `\n${comparisonText("Keras")}`,
  ];
  return parts.join("\n\n");
}

function customLayer({ className, keras }: CustomActivation): string {
  return `@keras.saving.register_keras_serializable()
class ${className}(layers.Layer):
    def call(self, x):
        return ${keras}`;
}

function buildText(network: ExportedNetwork, blocks: readonly Block[]): string {
  const folded = blocks.map(({ steps, sum }, b) => {
    const isLast = b === blocks.length - 1 && network.task === "classes";
    return { steps: foldActivations(steps, isLast ? "softmax" : "linear").map(layerText), sum };
  });
  const input = `keras.Input((${network.features.length},), name="inputs")`;
  const isGraph = blocks.some(({ sum }) => sum !== null);
  return `def build():
    """The network with its weights."""
${isGraph ? graphText(input, folded) : sequenceText(input, folded)}
    for name, tensors in WEIGHTS.items():
        model.get_layer(name).set_weights([np.array(t, dtype="float32") for t in tensors])
    return model`;
}

interface TextBlock {
  readonly steps: readonly string[];
  readonly sum: string | null;
}

function sequenceText(input: string, blocks: readonly TextBlock[]): string {
  const lines = [input, ...blocks.flatMap(({ steps }) => steps)];
  return `    model = keras.Sequential(
        [
${lines.map((line) => `            ${line},\n`).join("")}        ]
    )`;
}

function graphText(input: string, blocks: readonly TextBlock[]): string {
  const lines = blocks.flatMap(({ steps, sum }) => {
    if (sum === null) return steps.map((step) => `x = ${step}(x)`);
    const inside = steps.map((step, i) => `y = ${step}(${i === 0 ? "x" : "y"})`);
    return [...inside, `x = layers.Add(name="${sum}")([x, y])`];
  });
  return `    inputs = x = ${input}
${lines.map((line) => `    ${line}\n`).join("")}    model = keras.Model(inputs, x)`;
}

function layerText(step: FoldedStep): string {
  switch (step.kind) {
    case "dense": {
      const activation = step.activation === "linear" ? "" : `, activation="${step.activation}"`;
      return `layers.Dense(${step.units}${activation}, name="${step.name}")`;
    }
    case "normalization": {
      const settings = `epsilon=${NORMALIZATION_EPSILON}, name="${step.name}"`;
      return step.over === "examples"
        ? `layers.BatchNormalization(momentum=${AVERAGES_KEPT}, ${settings})`
        : `layers.LayerNormalization(${settings})`;
    }
    case "activation":
      if (step.activation.kind === "named")
        return `layers.Activation("${step.activation.identifier}")`;
      return step.activation.kind === "layer"
        ? step.activation.keras
        : `${step.activation.className}()`;
    case "dropout":
      return `layers.Dropout(${step.rate})`;
  }
}

function predictText({ standardization, targetScale, task }: ExportedNetwork): string {
  const x = isIdentity(standardization)
    ? 'np.array(rows, dtype="float32")'
    : '((np.array(rows, dtype="float64") - MEAN) / STD).astype("float32")';
  return `def predict(model, rows):
    """${task === "classes" ? "Class probabilities" : "Outputs"} of rows of INPUTS."""
    x = ${x}
    ${isAsInData(targetScale) ? "return model.predict(x, verbose=0)" : 'y = model.predict(x, verbose=0).astype("float64")\n    return y * TARGET_STD + TARGET_MEAN'}`;
}
