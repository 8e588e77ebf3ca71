import type { Experiment, Variant } from "../../experiment/Experiment";
import type { ResolvedVariant } from "../../experiment/resolveVariants";

/** The fields that a cure changes, and how it is called. */
export interface Treatment {
  /** "batch normalization": what is added. */
  readonly label: string;
  /** "batch norm": what the new variant's name ends in. */
  readonly suffix: string;
  readonly override: Omit<Variant, "name">;
}

/** One change that may help a variant; null where it has it already or cannot have it. */
export type Cure = (variant: ResolvedVariant, experiment: Experiment) => Treatment | null;
