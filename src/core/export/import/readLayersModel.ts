import type { Problem } from "../../experiment/Experiment";
import { makeProblem, type Report } from "../../experiment/problem";
import type { LayersModelReading } from "./ImportedNetwork";
import { asRecord, fieldOf } from "./json";
import { readBlocks } from "./readBlocks";
import { readChain } from "./readChain";
import { readNetwork } from "./readNetwork";
import { readTensors } from "./readTensors";

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
  const metadata = fieldOf(record, "userDefinedMetadata");
  const network =
    chain && blocks?.length
      ? readNetwork(chain[0], blocks, tensors, metadata, report, (text) => notes.push(text))
      : null;
  return { network: problems.length === 0 ? network : null, problems, notes };
}
