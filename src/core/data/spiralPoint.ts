import { cos } from "../math/cos";
import type { Rng } from "../math/rng";
import { sin } from "../math/sin";
import type { PlanePoint } from "./makePlaneData";
import { uniform } from "./uniform";

/** An arm of a spiral: `fraction` runs from 0 at the centre to 1 at radius 5. */
export interface SpiralArm {
  readonly turns: number;
  /** Where the arm starts, in radians clockwise from the x2 axis. */
  readonly startAngle: number;
  readonly target: number;
}

/** `(r sin t, r cos t) + n U(-1, 1)`, `r = 5 fraction`, `t = 2 pi turns fraction + startAngle`, `n = noise / 100`. */
export function spiralPoint(
  arm: SpiralArm,
  fraction: number,
  noise: number,
  noiseDraws: Rng,
): PlanePoint {
  const radius = 5 * fraction;
  const angle = 2 * Math.PI * arm.turns * fraction + arm.startAngle;
  const spread = noise / 100;
  return {
    x1: radius * sin(angle) + uniform(noiseDraws, -spread, spread),
    x2: radius * cos(angle) + uniform(noiseDraws, -spread, spread),
    target: arm.target,
  };
}
