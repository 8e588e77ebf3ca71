import type { DiagnosisKind } from "../Diagnosis";
import { dead } from "./dead";
import { deadLayer } from "./deadLayer";
import { early } from "./early";
import { equalUnits } from "./equalUnits";
import { exploding } from "./exploding";
import { healthy } from "./healthy";
import { learning } from "./learning";
import { learningSlowly } from "./learningSlowly";
import { overfitting } from "./overfitting";
import { plateau } from "./plateau";
import { rateTooHigh } from "./rateTooHigh";
import { rateTooLow } from "./rateTooLow";
import { saturatedTop } from "./saturatedTop";
import { vanished } from "./vanished";
import { vanishing } from "./vanishing";

/**
 * Every diagnosis, causes before what follows from them: what was so before the first step explains what came of it, a
 * loss that rises apart, for which no lack of gradient is the reason; steps that are too long kill and saturate units,
 * and those lose the gradient.
 */
export const DIAGNOSES = {
  equalUnits,
  deadLayer,
  exploding,
  rateTooHigh,
  vanishing,
  dead,
  saturatedTop,
  vanished,
  overfitting,
  rateTooLow,
  plateau,
  healthy,
  learningSlowly,
  learning,
  early,
} as const satisfies Record<string, DiagnosisKind>;

/** A new diagnosis is its own file and a line in the table. */
export type DiagnosisId = keyof typeof DIAGNOSES;
