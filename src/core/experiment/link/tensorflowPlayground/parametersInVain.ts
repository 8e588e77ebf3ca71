import type { Problem } from "../../Experiment";
import { fieldPath, makeProblem } from "../../problem";
import { ParameterReader } from "./ParameterReader";
import { isKnownParameter } from "./parameterNames";

/** Parameters of ours, which its links may be given as well. */
const OURS = ["hide", "lock"];

/** Unknown parameters that are said one by one, before the rest is only counted. */
const MAX_NAMED = 10;

/** Parameters that change nothing: unknown to TensorFlow Playground, without effect there, or about its own pages. */
export function parametersInVain(parameters: ReadonlyMap<string, string>): Problem[] {
  const link = new ParameterReader(parameters, () => {});
  const inVain: Problem[] = [];
  // It writes the three into its links, but computes no cosine and reads no statistics.
  for (const name of ["cosX", "cosY", "collectStats"])
    if (link.flag(name))
      inVain.push(makeProblem(name, "does nothing in TensorFlow Playground", link.text(name)));
  const tutorial = link.text("tutorial");
  if (tutorial !== undefined)
    inVain.push(makeProblem("tutorial", "is a text of TensorFlow Playground's own", tutorial));
  const rate = link.text("regularizationRate");
  if (Number(rate ?? 0) !== 0 && (link.text("regularization") ?? "none") === "none")
    inVain.push(makeProblem("regularizationRate", "does nothing without regularization", rate));
  return [...inVain, ...unknownParameters(parameters)];
}

function unknownParameters(parameters: ReadonlyMap<string, string>): Problem[] {
  const unknown = [...parameters].filter(
    ([name]) => !isKnownParameter(name) && !OURS.includes(name),
  );
  const rule = "is no parameter of TensorFlow Playground";
  const problems = unknown
    .slice(0, MAX_NAMED)
    .map(([name, value]) => makeProblem(fieldPath("", name), rule, value));
  const numMore = unknown.length - MAX_NAMED;
  if (numMore > 0)
    problems.push(makeProblem("the link", `has ${numMore} more parameters that it does not know`));
  return problems;
}
