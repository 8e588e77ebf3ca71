import * as tf from "@tensorflow/tfjs";

import type { Experiment } from "../../../src/core/experiment/Experiment";
import { lossesOnPlane } from "../../../src/engine/lossMap/lossesOnPlane";
import { mapShifts } from "../../../src/engine/lossMap/mapShifts";
import { Run } from "../../../src/engine/Run";
import { makeRunMaterial } from "../../../src/engine/RunMaterial";
import type { LossMapWish, PlanePoint } from "../../../src/protocol/lossMap";
import type { BackendName } from "../../../src/protocol/messages";
import { usePageBackend } from "../usePageBackend";

export interface MappedLosses {
  readonly losses: readonly Float64Array[];
  readonly point: PlanePoint;
  /** Tensors that were left behind. */
  readonly numLeaked: number;
}

/** The losses around one network at its start. */
export async function mapLosses(
  backend: BackendName,
  experiment: Experiment,
  wish: LossMapWish,
): Promise<MappedLosses> {
  await usePageBackend(backend);
  const run = new Run(makeRunMaterial(experiment, null));
  const network = run.network(wish.variant, wish.replicate);
  const before = tf.memory().numTensors;
  const plane = await network.lossPlane(wish);
  const { parameters, point } = await network.onPlane(plane, null);
  const shifts = mapShifts(wish.reach, wish.resolution, point.coordinates);
  const losses = await lossesOnPlane(plane, parameters, shifts);
  const numLeaked = tf.memory().numTensors - before;
  run.dispose();
  return { losses, point, numLeaked };
}
