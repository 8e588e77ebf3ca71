import { noStandardization } from "../../data/standardization";
import { AS_IN_DATA } from "../../data/TargetScale";
import { makeProblem, type Report } from "../../experiment/problem";
import type { Parameters } from "../../network/initialParameters";
import { networkLayers } from "../../network/layers";
import type { ImportedNetwork } from "./ImportedNetwork";
import { fieldOf } from "./json";
import type { LayerParameters } from "./LayerParameters";
import { readLayerParameters } from "./readLayerParameters";
import { readNames } from "./readNames";
import type { SavedBlock } from "./SavedBlock";
import type { SavedStep } from "./SavedStep";
import type { SavedTensors } from "./SavedTensors";
import { takeHidden } from "./takeHidden";
import { splitUnit, takeOutput } from "./takeOutput";
import { standardizes, takeStandardization } from "./takeStandardization";
import { scalesTarget, takeTargetScale } from "./takeTargetScale";

/** The network of a chain's blocks, at least one; null, and a report, where the page has none like it or tensors lack. */
export function readNetwork(
  input: SavedStep,
  blocks: readonly SavedBlock[],
  tensors: SavedTensors | null,
  metadata: unknown,
  report: Report,
  note: (text: string) => void,
): ImportedNetwork | null {
  const numInputs = readNumInputs(input, report);
  const read = blocks.map((block, b) => {
    const fanIn = b === 0 ? numInputs : blocks[b - 1].units;
    return tensors && readLayerParameters(block, fanIn, tensors, report, note);
  });
  const fanIns = [numInputs ?? read[0]?.fanIn ?? null, ...blocks.map(({ units }) => units)];
  const start = standardizes(blocks, read) ? 2 : 0;
  const isScaled = scalesTarget(blocks.slice(start), read.slice(start));
  const last = blocks.length - (isScaled ? 2 : 1);
  const settings = takeHidden(blocks.slice(start, last), fanIns.slice(start, last), report);
  const output = takeOutput(blocks[last], report, note);
  if (!settings || !output || !read.every((layer) => layer !== null)) return null;

  const own = read.slice(start, last + 1);
  if (output.isSplit) own.push(splitUnit(own.splice(-1)[0]));
  const numFeatures = own[0].fanIn;
  const numOutputs = own[own.length - 1].fanOut;
  return {
    ...settings,
    ...readNames(metadata, numFeatures, numOutputs, output.task),
    layers: networkLayers(settings.hidden, numFeatures, numOutputs, settings.cures),
    parameters: toParameters(own),
    task: output.task,
    standardization:
      start > 0 ? takeStandardization(read[0], read[1]) : noStandardization(numFeatures),
    targetScale: isScaled ? takeTargetScale(read[last + 1]) : AS_IN_DATA,
  };
}

/** How many numbers the model says it takes; null where it does not, and the first kernel tells. */
function readNumInputs({ config, path }: SavedStep, report: Report): number | null {
  const field = Object.hasOwn(config, "batch_input_shape") ? "batch_input_shape" : "batch_shape";
  const shape = fieldOf(config, field);
  if (shape === undefined) return null;
  const size: unknown = Array.isArray(shape) && shape.length === 2 ? shape[1] : undefined;
  if (typeof size === "number" && Number.isInteger(size) && size > 0) return size;
  report(makeProblem(`${path}.${field}`, "must be null and the number of inputs", shape));
  return null;
}

function toParameters(layers: readonly LayerParameters[]): Parameters {
  const all = (kind: keyof Parameters) => layers.map((layer) => layer[kind]);
  return {
    weights: all("weights"),
    biases: all("biases"),
    gammas: all("gammas"),
    betas: all("betas"),
    means: all("means"),
    variances: all("variances"),
  };
}
