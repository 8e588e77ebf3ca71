import type { ParameterPlace } from "../../core/network/ParameterAddress";
import type { AppliedEdit } from "../../protocol/inspection";
import type { AppliedParameters } from "../../protocol/parameters";

/** A learning rate changed by hand in the middle of a run. */
export interface LearningRateChange {
  readonly kind: "learningRate";
  readonly epoch: number;
  /** The steps that were made before. */
  readonly step: number;
  readonly learningRate: number;
  /** The rate before. */
  readonly replaced: number;
}

/** A weight or bias set by hand; `replaced` is what it was. */
export interface ParameterChange extends AppliedEdit {
  readonly kind: "parameter";
}

/** All parameters of a network put there from elsewhere. */
export interface NetworkChange extends AppliedParameters {
  readonly kind: "network";
  /** Where they are from: the name of a file. */
  readonly source: string;
}

/** What the experiment does not say of its run, since it was done by hand midway. */
export type LiveChange = LearningRateChange | ParameterChange | NetworkChange;

/**
 * The changes with one more edit: edits of one parameter between the same two steps are one change, and none where they
 * leave it as it was, as when an edit is undone before training goes on.
 */
export function addEdit(changes: readonly LiveChange[], edit: AppliedEdit): readonly LiveChange[] {
  const twin = changes.find(
    (change): change is ParameterChange => change.kind === "parameter" && isTwin(change, edit),
  );
  if (!twin) return [...changes, { kind: "parameter", ...edit }];
  const { replaced } = twin;
  const isUndone = Object.is(replaced, edit.value);
  return changes.flatMap((change) => {
    if (change !== twin) return [change];
    return isUndone ? [] : [{ kind: "parameter", ...edit, replaced } as const];
  });
}

function isTwin(a: AppliedEdit, b: AppliedEdit): boolean {
  const isSameNetwork = a.variant === b.variant && a.replicate === b.replicate;
  return isSameNetwork && a.step === b.step && isSamePlace(a, b);
}

/** Whether both are the same weight or bias. */
export function isSamePlace(a: ParameterPlace, b: ParameterPlace): boolean {
  return a.layer === b.layer && a.from === b.from && a.to === b.to;
}
