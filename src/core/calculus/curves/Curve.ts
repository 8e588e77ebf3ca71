import type { Domain } from "../roots/findCrossings";
import type { CurveId } from "./curves";

/** A curve that the learner can choose. */
export interface Curve {
  readonly id: CurveId;
  /** As people write it: "ReLU". */
  readonly name: string;
  /** f(x) in the grammar of parse(). */
  readonly text: string;
  /** What of the x axis to show at first. */
  readonly domain: Domain;
}
