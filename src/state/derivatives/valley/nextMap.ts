import type { LossMapWish } from "../../../protocol/lossMap";

/** A first picture; as fine as a map gets; and as fine as training leaves time for every few seconds. */
export const COARSE = 16;
export const FINE = 64;
export const TRAINING = 16;

type Detail = Pick<LossMapWish, "momentId" | "reach" | "resolution">;

/** A map that there is: what was wished for, and whether the network has changed since. */
export interface TakenMap extends Detail {
  readonly isOfNow: boolean;
}

/**
 * The map to ask for next: at once a coarse one, then a finer one of the same moment, then one of now whenever training has
 * gone on; null where what there is will do. `newMoment` is an id that no moment has.
 */
export function nextMap(
  taken: TakenMap | null,
  reach: number,
  isTraining: boolean,
  newMoment: number,
): Detail | null {
  const best = isTraining ? TRAINING : FINE;
  if (taken === null) return { momentId: newMoment, reach, resolution: COARSE };
  if (taken.reach !== reach) return { momentId: taken.momentId, reach, resolution: COARSE };
  if (!taken.isOfNow) return { momentId: newMoment, reach, resolution: best };
  if (taken.resolution < best) return { momentId: taken.momentId, reach, resolution: best };
  return null;
}
