import type { LossId } from "../../experiment/Experiment";
import { LOSSES } from "../../training/losses/losses";
import type { DenseLayer } from "../layers";
import { forward, type Objective, type ReferenceParameters } from "../referenceNetwork";
import { moveAlong } from "./moveAlong";
import type { PlaneDirection } from "./PlaneDirection";

/** Rounding of losses about 1 leaves some 1e-11 of the quotient, the loss's own curvature about as much. */
const STEP = 1e-5;

/** `(L(p + h d) - L(p - h d)) / 2h` of each mean data loss in float64, h = 1e-5; a kink between the two is not looked for. */
export function differencesAlong(
  layers: readonly DenseLayer[],
  parameters: ReferenceParameters,
  { x, y: targets, task }: Pick<Objective, "x" | "y" | "task">,
  losses: readonly LossId[],
  direction: PlaneDirection,
): number[] {
  const outputsAt = (a: number) =>
    forward(layers, moveAlong(parameters, direction, a), x).y[layers.length - 1];
  const up = outputsAt(STEP);
  const down = outputsAt(-STEP);
  const numOutputs = up.length / targets.length;
  return losses.map((loss) => {
    const { value } = LOSSES[loss];
    let sum = 0;
    // Each example's difference alone keeps the rounding of the sum small.
    targets.forEach((target, example) => {
      const start = example * numOutputs;
      const higher = value(up, start, numOutputs, target, task);
      sum += higher - value(down, start, numOutputs, target, task);
    });
    return sum / targets.length / (2 * STEP);
  });
}
