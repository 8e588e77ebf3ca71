import type { LossMapWish } from "../../../protocol/lossMap";

/** What is to be mapped, of which run. */
export interface ValleySubject extends Pick<
  LossMapWish,
  "variant" | "replicate" | "directions" | "reach"
> {
  readonly runId: number;
}
