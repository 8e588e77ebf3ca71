import { shortNumber } from "../../../core/math/shortNumber";
import type { GraphStudy } from "../../../state/derivatives/chain/GraphStudy.svelte";
import { definitionText, derivativeText, nameText } from "./chainNames";
import { enoughDigits } from "./enoughDigits";

const DIGITS = 3;

/** What the last step did, in a sentence. */
export function describeGraph(study: GraphStudy): string {
  const { current, numDone, numForward, output, steps } = study;
  if (current === null)
    return `The inputs are given. Forward works out one number after another, up to ${nameText(output.id)}.`;
  if (current.kind === "forward") {
    const { node } = current;
    const result = `${nameText(node.id)} = ${definitionText(node)} = ${shortNumber(node.value, DIGITS)}`;
    if (numDone < numForward) return `Forward, step ${numDone} of ${numForward}: ${result}.`;
    return `Forward is done: ${result}. Backward asks of each number: if it were a little larger, how much would ${nameText(node.id)} change?`;
  }
  const { edge, upstream, gradient } = current;
  const numBack = numDone - numForward;
  const digits = enoughDigits([upstream, edge.slope], DIGITS);
  const derivative = `${derivativeText(output.id, edge.from)} = ${shortNumber(gradient, DIGITS)}`;
  const step = `Backward, edge ${numBack} of ${steps.length - numForward}, from ${nameText(edge.to)} to ${nameText(edge.from)}: ${shortNumber(upstream, digits)} arrives, times the local slope ${shortNumber(edge.slope, digits)} gives ${derivative}.`;
  if (!study.kind.inputs.includes(edge.from)) return step;
  return `${step} Tweak ${nameText(edge.from)} a little, and ${nameText(output.id)} changes ${shortNumber(gradient, DIGITS)} times as much.`;
}
