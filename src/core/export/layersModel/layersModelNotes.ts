import { isAsInData } from "../../data/TargetScale";
import type { Block } from "../blocks/Block";
import { customActivations } from "../blocks/customActivations";
import { isIdentity } from "../blocks/standardizationSteps";
import type { ExportedNetwork, ExportNote } from "../ExportedNetwork";
import { customLayerCode } from "./customLayerCode";

/** What a user of the saved model must know: its inputs, its outputs, and the code that it needs. */
export function layersModelNotes(
  { features, outputs, task, standardization, targetScale }: ExportedNetwork,
  blocks: readonly Block[],
): ExportNote[] {
  const notes: ExportNote[] = [{ text: `Inputs of a row, in this order: ${features.join(", ")}.` }];
  if (!isIdentity(standardization))
    notes.push({
      text: "The model standardizes its inputs itself, by two dense layers that training leaves alone: give it features as they are in the data.",
    });
  notes.push({
    text:
      task === "classes"
        ? `Outputs are probabilities, in this order: ${outputs.join(", ")}.`
        : isAsInData(targetScale)
          ? `The output is ${outputs.join(", ")}.`
          : `The output is ${outputs.join(", ")} as it is in the data: a last dense layer, which training leaves alone, takes it back from standard deviations.`,
  });
  for (const activation of customActivations(blocks))
    notes.push({
      text: `TensorFlow.js has no layer ${activation.className}: run this code before tf.loadLayersModel().`,
      code: customLayerCode(activation),
    });
  return notes;
}
