import type { AutomaticGradient } from "../../core/network/check/GradientCheck";
import type { Parameters } from "../../core/network/initialParameters";
import { MOVED_TENSORS, type PlaneDirection } from "../../core/network/plane/PlaneDirection";
import { projectOnPlane } from "../../core/network/plane/projectOnPlane";
import type { LossHere, PlanePoint } from "../../protocol/lossMap";
import { differentiateNetwork } from "../observe/differentiateNetwork";
import { readParameters } from "../stack/readParameters";
import { Stack } from "../stack/Stack";
import type { StackTrainer } from "../stack/StackTrainer";
import { lossesOnPlane } from "./lossesOnPlane";
import type { LossPlane } from "./LossPlane";

/** A network as it is now, and where that is; the moment is the caller's to add. */
export interface TakenPoint {
  readonly parameters: Parameters;
  readonly point: Omit<PlanePoint, "epoch" | "step">;
}

/** Network `n` as seen on a plane; `mapped` is what it was when the plane was last mapped, null where it never was. */
export async function takePlanePoint(
  { stack, state }: Pick<StackTrainer, "stack" | "state">,
  n: number,
  plane: LossPlane,
  mapped: Parameters | null,
): Promise<TakenPoint> {
  const { directions, origin, objective } = plane;
  const [parameters] = await readParameters(stack, state, { first: n, count: 1 });
  const { coordinates } = projectOnPlane(origin, directions, parameters);
  const { offPlane } = projectOnPlane(mapped ?? parameters, directions, parameters);
  const values = await lossesOnPlane(plane, parameters, new Float64Array(2));
  const losses: LossHere[] = [];
  for (const [i, loss] of plane.losses.entries()) {
    const ofLoss = { stack: new Stack({ ...stack.plan, loss }), state };
    const gradient = await differentiateNetwork(ofLoss, n, objective, "mean");
    const [a, b] = directions.map((direction) => slopeAlong(gradient, direction));
    losses.push({ loss, value: values[i][0], automatic: [a, b] });
  }
  return { parameters, point: { coordinates, offPlane, losses } };
}

/** `dL/da` of `p + a d`: the gradient times the direction. */
function slopeAlong(gradient: AutomaticGradient, direction: PlaneDirection): number {
  let sum = 0;
  for (const kind of MOVED_TENSORS)
    direction[kind].forEach((way, l) =>
      way.forEach((by, i) => {
        if (by !== 0) sum += by * gradient[kind][l][i];
      }),
    );
  return sum;
}
