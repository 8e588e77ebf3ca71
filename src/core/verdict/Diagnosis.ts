/** @file What is wrong with a variant, or right: plain data, computed from its numbers. */
import type { CureId } from "./cures/cures";
import type { DiagnosisFindings } from "./DiagnosisFindings";

/** The charts of the page that show what a diagnosis is computed from. */
export type ChartId = "loss" | "gradientByLayer" | "layer1" | "activations" | "layersOverTime";

/** A number that a diagnosis rests on, in a sentence; `chart` shows it, absent where none does. */
export interface Evidence {
  readonly text: string;
  readonly chart?: ChartId;
}

/** One way for training to go wrong, and the numbers by which it is known. */
export interface DiagnosisKind {
  /** In a word or two, for a tag. */
  readonly name: string;
  /** What to try and why, in a sentence or two. */
  readonly advice: string;
  /** What may help, the likeliest first; each is offered where it applies. */
  readonly cures: readonly CureId[];
  /** The numbers that speak for it; null where they do not. */
  find(findings: DiagnosisFindings): readonly Evidence[] | null;
}
