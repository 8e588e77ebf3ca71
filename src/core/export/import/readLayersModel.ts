import { noStandardization } from "../../data/standardization";
import type { Problem } from "../../experiment/Experiment";
import { makeProblem, type Report } from "../../experiment/problem";
import type { Parameters } from "../../network/initialParameters";
import { networkLayers } from "../../network/layers";
import type { ImportedNetwork, LayersModelReading } from "./ImportedNetwork";
import { asRecord, asTexts, fieldOf } from "./json";
import type { LayerParameters } from "./LayerParameters";
import { readBlocks } from "./readBlocks";
import { readChain } from "./readChain";
import { readLayerParameters } from "./readLayerParameters";
import { readTensors } from "./readTensors";
import type { SavedBlock } from "./SavedBlock";
import type { SavedStep } from "./SavedStep";
import type { SavedTensors } from "./SavedTensors";
import { takeHidden } from "./takeHidden";
import { takeOutput } from "./takeOutput";
import { takeStandardization } from "./takeStandardization";

/**
 * The network of a parsed `model.json` and the bytes of its weight files, in the order of `weightFiles`, one after
 * another; or everything in it that networks of the page cannot be. Takes any JSON.
 */
export function readLayersModel(document: unknown, weights: ArrayBuffer): LayersModelReading {
  const problems: Problem[] = [];
  const notes: string[] = [];
  const report: Report = (problem) => problems.push(problem);
  const record = asRecord(document);
  if (!record) {
    report(makeProblem("", "must be the object of a model.json", document));
    return { network: null, problems, notes };
  }
  const tensors = readTensors(fieldOf(record, "weightsManifest"), weights, report);
  const chain = readChain(fieldOf(record, "modelTopology"), report);
  const blocks = chain && readBlocks(chain, report);
  if (blocks?.length === 0)
    report(makeProblem("modelTopology", "must have a dense layer for its output"));
  const network =
    chain && blocks?.length && tensors
      ? readNetwork(
          chain,
          blocks,
          tensors,
          fieldOf(record, "userDefinedMetadata"),
          report,
          (text) => notes.push(text),
        )
      : null;
  return { network: problems.length === 0 ? network : null, problems, notes };
}

function readNetwork(
  chain: readonly SavedStep[],
  blocks: readonly SavedBlock[],
  tensors: SavedTensors,
  metadata: unknown,
  report: Report,
  note: (text: string) => void,
): ImportedNetwork | null {
  const numInputs = readNumInputs(chain[0], report);
  const read: LayerParameters[] = [];
  for (const block of blocks) {
    const fanIn = read.at(-1)?.fanOut ?? numInputs;
    const layer = readLayerParameters(block, fanIn, tensors, report, note);
    if (!layer) return null;
    read.push(layer);
  }
  const standardization = takeStandardization(blocks, read);
  const start = standardization ? 2 : 0;
  const last = blocks.length - 1;
  const settings = takeHidden(blocks.slice(start, last), read.slice(start, last), report);
  const output = takeOutput(blocks[last], read[last], report, note);
  if (!settings || !output) return null;

  const own = [...read.slice(start, last), output.layer];
  const numFeatures = own[0].fanIn;
  const numOutputs = output.layer.fanOut;
  const names = readNames(metadata, numFeatures, numOutputs);
  return {
    ...settings,
    name: names.name ?? "imported network",
    layers: networkLayers(settings.hidden, numFeatures, numOutputs, settings.cures),
    parameters: toParameters(own),
    task: output.task,
    features: names.inputs ?? Array.from({ length: numFeatures }, (_, i) => `x${i + 1}`),
    outputs: names.outputs ?? (output.task === "real" ? ["y"] : indices(numOutputs)),
    hasNames: names.inputs !== null && names.outputs !== null,
    standardization: standardization ?? noStandardization(numFeatures),
  };
}

/** How many numbers the model says it takes; null where it does not, and the first kernel tells. */
function readNumInputs({ config, path }: SavedStep, report: Report): number | null {
  const field =
    fieldOf(config, "batch_input_shape") === undefined ? "batch_shape" : "batch_input_shape";
  const shape = fieldOf(config, field);
  if (shape === undefined) return null;
  const size: unknown = Array.isArray(shape) && shape.length === 2 ? shape[1] : undefined;
  if (typeof size === "number" && Number.isInteger(size) && size > 0) return size;
  report(makeProblem(`${path}.${field}`, "must be null and the number of inputs", shape));
  return null;
}

function toParameters(layers: readonly LayerParameters[]): Parameters {
  const all = (kind: "weights" | "biases" | "gammas" | "betas" | "means" | "variances") =>
    layers.map((layer) => layer[kind]);
  return {
    weights: all("weights"),
    biases: all("biases"),
    gammas: all("gammas"),
    betas: all("betas"),
    means: all("means"),
    variances: all("variances"),
  };
}

/** The names that an exported model carries, where they fit. */
function readNames(metadata: unknown, numInputs: number, numOutputs: number) {
  const record = asRecord(metadata);
  const name = fieldOf(record, "name");
  const fitting = (field: string, count: number) => {
    const texts = asTexts(fieldOf(record, field));
    return texts?.length === count ? texts : null;
  };
  return {
    name: typeof name === "string" ? name : null,
    inputs: fitting("inputs", numInputs),
    outputs: fitting("outputs", numOutputs),
  };
}

function indices(count: number): string[] {
  return Array.from({ length: count }, (_, i) => String(i));
}
