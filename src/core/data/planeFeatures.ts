import { cos } from "../math/cos";
import { sin } from "../math/sin";

/** A feature computed from the two coordinates of a plane's point. */
export interface PlaneFeature {
  /** As a learner reads it: "x₁²". */
  readonly label: string;
  compute(x1: number, x2: number): number;
}

/** The engineered features of points of the plane, in the order in which the page offers them. */
export const PLANE_FEATURES: Readonly<Record<string, PlaneFeature>> = {
  x1: { label: "x₁", compute: (x1) => x1 },
  x2: { label: "x₂", compute: (_x1, x2) => x2 },
  x1Squared: { label: "x₁²", compute: (x1) => x1 * x1 },
  x2Squared: { label: "x₂²", compute: (_x1, x2) => x2 * x2 },
  x1x2: { label: "x₁x₂", compute: (x1, x2) => x1 * x2 },
  sinX1: { label: "sin x₁", compute: (x1) => sin(x1) },
  sinX2: { label: "sin x₂", compute: (_x1, x2) => sin(x2) },
  cosX1: { label: "cos x₁", compute: (x1) => cos(x1) },
  cosX2: { label: "cos x₂", compute: (_x1, x2) => cos(x2) },
};
