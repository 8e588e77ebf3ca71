import { isAsInData } from "../../data/TargetScale";
import type { DenseStep, NormalizationStep, Step } from "../blocks/Block";
import { networkBlocks } from "../blocks/networkBlocks";
import { isIdentity, standardizationSteps } from "../blocks/standardizationSteps";
import { targetScaleBlocks } from "../blocks/targetScaleBlock";
import { float32Bytes } from "../encoding/float32Bytes";
import type { ExportedNetwork, ExportNote } from "../ExportedNetwork";
import type { LayersModelArtifacts, ModelMetadata } from "./LayersModelArtifacts";
import { layersModelNotes } from "./layersModelNotes";
import { modelTopology } from "./modelTopology";

/**
 * A network as a TensorFlow.js LayersModel from features, as they are in the data, to class probabilities or the real
 * output, and what to know about it.
 */
export function makeLayersModel(network: ExportedNetwork): {
  artifacts: LayersModelArtifacts;
  notes: readonly ExportNote[];
} {
  const first = standardizationSteps(network.standardization);
  const blocks = [...networkBlocks(network), ...targetScaleBlocks(network.targetScale)];
  const notes = layersModelNotes(network, blocks);
  const tensors = [...first, ...blocks.flatMap(({ steps }) => steps)]
    .filter(hasTensors)
    .flatMap(({ name, tensors: own }) =>
      own.map((tensor) => ({ ...tensor, name: `${name}/${tensor.name}` })),
    );
  const last = network.task === "classes" ? "softmax" : "linear";
  const artifacts: LayersModelArtifacts = {
    modelTopology: modelTopology(network.features.length, first, blocks, last),
    format: "layers-model",
    generatedBy: "Gradient Playground",
    convertedBy: null,
    weightSpecs: tensors.map(({ name, shape }) => ({ name, shape: [...shape], dtype: "float32" })),
    weightData: float32Bytes(tensors.map(({ values }) => values)),
    userDefinedMetadata: describe(network, notes),
  };
  return { artifacts, notes };
}

function hasTensors(step: Step): step is DenseStep | NormalizationStep {
  return step.kind === "dense" || step.kind === "normalization";
}

function describe(network: ExportedNetwork, notes: readonly ExportNote[]): ModelMetadata {
  const { name, features, task, outputs, standardization, targetScale } = network;
  const { mean, std } = standardization;
  return {
    name,
    inputs: features,
    task,
    outputs,
    standardization: isIdentity(standardization) ? {} : { mean: [...mean], std: [...std] },
    ...(isAsInData(targetScale) ? {} : { targetScale }),
    notes: notes.map(({ text, code }) => (code === undefined ? text : `${text}\n${code}`)),
  };
}
