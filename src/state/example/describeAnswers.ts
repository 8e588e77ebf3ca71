import { formatNumber, formatShare } from "../../core/math/formatNumber";
import type { Prediction } from "../../protocol/prediction";

/** Beyond it the number of networks says more than their names. */
const MOST_NAMED = 3;

/** The class that a network holds for the most probable; null where its probabilities are not finite. */
export function answerOf(outputs: ArrayLike<number>): number | null {
  const values = Array.from(outputs);
  return values.every(Number.isFinite) ? values.indexOf(Math.max(...values)) : null;
}

/**
 * Which networks agree: "tanh and ReLU say 8 (.97, .93); sigmoid says 3 (.52)."; each with the probability of its answer.
 * Of real targets the values: "tanh says 3.21, ReLU 3.4.".
 */
export function describeAnswers(
  predictions: readonly Prediction[],
  names: readonly string[],
  classNames: readonly string[],
): string {
  const known = predictions.filter(({ variant }) => names[variant] !== undefined);
  if (known.length === 0) return "";
  if (classNames.length === 0) return describeValues(known, names);
  const groups = new Map<number | null, Prediction[]>();
  for (const one of known) {
    const answer = answerOf(one.outputs);
    groups.set(answer, [...(groups.get(answer) ?? []), one]);
  }
  const sentences = [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([answer, group]) => describeGroup(answer, group, known.length, names, classNames));
  return `${sentences.join("; ")}.`;
}

function describeGroup(
  answer: number | null,
  group: readonly Prediction[],
  numAll: number,
  names: readonly string[],
  classNames: readonly string[],
): string {
  const who = describeWho(
    group.map(({ variant }) => names[variant]),
    numAll,
  );
  const verb = group.length === 1 ? "says" : "say";
  if (answer === null) return `${who} ${verb} nothing: no finite numbers`;
  const shares = group.map(({ outputs }) => formatShare(outputs[answer]));
  return `${who} ${verb} ${classNames[answer]} (${shares.join(", ")})`;
}

function describeWho(names: readonly string[], numAll: number): string {
  if (names.length === numAll && numAll === 2) return `Both ${joinNames(names)}`;
  if (names.length === numAll && numAll > 2) return `All ${numAll} networks`;
  return names.length > MOST_NAMED ? `${names.length} networks` : joinNames(names);
}

function describeValues(predictions: readonly Prediction[], names: readonly string[]): string {
  const parts = predictions.map(({ variant, outputs }, i) => {
    const value = formatNumber(outputs[0], 3);
    return i === 0 ? `${names[variant]} says ${value}` : `${names[variant]} ${value}`;
  });
  return `${parts.join(", ")}.`;
}

function joinNames(names: readonly string[]): string {
  return names.length < 2
    ? names.join()
    : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}
