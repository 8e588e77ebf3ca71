import { makeProblem } from "../problem";
import { decodeLink, type DecodedLink } from "./decodeLink";
import { hashParameters } from "./hashParameters";
import { importTensorflowPlayground } from "./tensorflowPlayground/importTensorflowPlayground";

/** Reads the hash of a link of ours or of TensorFlow Playground, with or without its `#`; never throws. */
export function decodeExperiment(hash: string): DecodedLink {
  const link = decodeLink(hash);
  if (link.isForeign === undefined) return link;
  const { experiment, dropped } = importTensorflowPlayground(hashParameters(hash));
  const summary = makeProblem(
    "TensorFlow Playground's link",
    "was read as the nearest experiment: it is drawn and trained by the rules of this page",
  );
  return { ...link, experiment, dropped: [summary, ...dropped] };
}
