import type { ReplicateData } from "../../core/data/ReplicateData";
import type { LossId } from "../../core/experiment/Experiment";
import { makeRng } from "../../core/math/rng";
import type { Parameters } from "../../core/network/initialParameters";
import type { DenseLayer } from "../../core/network/layers";
import { parameterDirection } from "../../core/network/plane/parameterDirection";
import type { PlaneDirection } from "../../core/network/plane/PlaneDirection";
import { randomDirection } from "../../core/network/plane/randomDirection";
import type { Objective } from "../../core/network/referenceNetwork";
import { LOSSES } from "../../core/training/losses/losses";
import type { MapDirections } from "../../protocol/lossMap";
import type { NetworkAddress } from "../../protocol/parameters";
import { probeObjective } from "../observe/probeObjective";
import type { StackPlan } from "../stack/planStacks";
import { lossMapSize } from "./lossMapSize";

/** A plane through one network's parameters, and what its losses are taken on. */
export interface LossPlane extends NetworkAddress {
  readonly plan: StackPlan;
  readonly layers: readonly DenseLayer[];
  readonly directions: readonly [PlaneDirection, PlaneDirection];
  /** Where the coordinates are 0. */
  readonly origin: Parameters;
  /** Its loss is the run's. */
  readonly objective: Objective;
  /** The run's, and for classes the other one. */
  readonly losses: readonly LossId[];
  /** Points a side of a map at most. */
  readonly resolution: number;
}

/** The plane through network `n` of a plan as it is now; random directions are drawn from the replicate's own stream. */
export function makeLossPlane(
  plan: StackPlan,
  n: number,
  origin: Parameters,
  data: ReplicateData,
  directions: MapDirections,
  seed: number,
): LossPlane {
  const { layers, variant, replicate } = plan.members[n];
  const { numExamples, resolution } = lossMapSize(plan, data.train.numExamples);
  const directionOf = (axis: 0 | 1) =>
    directions.kind === "parameters"
      ? parameterDirection(layers, directions.places[axis])
      : randomDirection(
          layers,
          origin,
          makeRng(seed, replicate, "direction", 2 * directions.draw + axis),
        );
  const others = Object.values(LOSSES).filter(
    ({ id, tasks }) => id !== plan.loss && tasks.includes(plan.task),
  );
  return {
    variant,
    replicate,
    plan,
    layers,
    directions: [directionOf(0), directionOf(1)],
    origin,
    objective: probeObjective(plan, data, 0, numExamples),
    losses: [plan.loss, ...others.map(({ id }) => id)],
    resolution,
  };
}
