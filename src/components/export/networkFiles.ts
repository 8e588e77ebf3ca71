import { zipSync } from "fflate";

import { isAsInData } from "../../core/data/TargetScale";
import { fileName } from "../../core/export/fileName";
import { makeLayersModel } from "../../core/export/layersModel/makeLayersModel";
import { modelJson } from "../../core/export/layersModel/modelJson";
import { makeKerasText } from "../../core/export/python/makeKerasText";
import { makeTorchText } from "../../core/export/python/makeTorchText";
import { describeParameters } from "../../core/export/result/describeParameters";
import type { TakenNetwork } from "../../state/export/takeNetwork";
import type { SavedFile } from "./figureFile";

export type NetworkFormat = "layersModel" | "keras" | "torch" | "weights";

/** What a network can be saved as, in the order of the buttons. */
export const NETWORK_FORMATS: readonly { readonly id: NetworkFormat; readonly name: string }[] = [
  { id: "layersModel", name: "TensorFlow.js model" },
  { id: "keras", name: "Keras" },
  { id: "torch", name: "PyTorch" },
  { id: "weights", name: "Weights as JSON" },
];

const WEIGHTS_FILE = "weights.bin";
const NOTES_FILE = "notes.txt";
/** What the numbers of a file of weights say, beside the file's name and the page. */
const COUNTING =
  "Variant and replicate count from 0 here, as in the command line's results; names of files and networks count from 1.";
/** What must run before a model with layers of our own is loaded. */
const LAYERS_FILE = "custom-layers.js";

/** The file of a network in a format; `words` begin its name: the data set and the variant. */
export function networkFile(
  taken: TakenNetwork,
  format: NetworkFormat,
  words: readonly string[],
): SavedFile {
  const { network, examples, epoch, replicate } = taken;
  const named = (ending: string, extension: string) =>
    fileName([...words, `r${replicate + 1}`, `epoch ${epoch}`, ending], extension);
  const text = (content: string, type: string) => new Blob([content], { type });
  switch (format) {
    case "layersModel":
      return { name: named("layers model", "zip"), content: layersModelZip(taken) };
    case "keras":
      return {
        name: named("keras", "py"),
        content: text(makeKerasText(network, examples), "text/x-python"),
      };
    case "torch":
      return {
        name: named("pytorch", "py"),
        content: text(makeTorchText(network, examples), "text/x-python"),
      };
    case "weights":
      return {
        name: named("weights", "json"),
        content: text(weightsJson(taken), "application/json"),
      };
  }
}

function layersModelZip({ network }: TakenNetwork): Blob {
  const { artifacts, notes } = makeLayersModel(network);
  const encode = (content: string) => new TextEncoder().encode(content);
  const words = notes.map(({ text, code }) => (code ? `${text} It is in ${LAYERS_FILE}.` : text));
  const code = notes.flatMap((note) => (note.code === undefined ? [] : [note.code])).join("\n");
  const bytes = zipSync({
    "model.json": encode(modelJson(artifacts, WEIGHTS_FILE)),
    [WEIGHTS_FILE]: new Uint8Array(artifacts.weightData),
    [NOTES_FILE]: encode(`${network.name}\n\n${words.join("\n")}\n`),
    ...(code === "" ? {} : { [LAYERS_FILE]: encode(code) }),
  });
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/zip" });
}

function weightsJson({ network, variant, replicate, epoch, step }: TakenNetwork): string {
  const { name, features, outputs, task, layers, parameters, standardization, targetScale } =
    network;
  const { mean, std } = standardization;
  return `${JSON.stringify({
    ...{ name, note: COUNTING, variant, replicate, epoch, step, task, features, outputs },
    standardization: { mean: [...mean], std: [...std] },
    ...(isAsInData(targetScale) ? {} : { targetScale }),
    layers,
    ...describeParameters(parameters, layers),
  })}\n`;
}
