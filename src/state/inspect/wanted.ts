/** @file What the page wants to see of the open network at one moment, and whether that is what it shows. */
import type { ExplanationWish, InspectionWish } from "../../protocol/inspection";
import { isSamePlace } from "../run/LiveChange";
import type { NetworkId } from "./OpenedNetwork";

/** The moment: of which run, after which step, after how many edits. */
export interface Moment {
  readonly runId: number;
  readonly step: number;
  readonly numEdits: number;
}

export type WantedInspection = Moment & InspectionWish;
export type WantedExplanation = Moment & ExplanationWish;

export function isSameInspection(a: WantedInspection, b: WantedInspection): boolean {
  return (
    isSameNetworkThen(a, b) &&
    a.resolution === b.resolution &&
    a.windows.length === b.windows.length &&
    a.windows.every(({ layer, first, count }, i) => {
      const other = b.windows[i];
      return layer === other.layer && first === other.first && count === other.count;
    })
  );
}

export function isSameExplanation(a: WantedExplanation, b: WantedExplanation): boolean {
  return isSameNetworkThen(a, b) && a.example === b.example && isSamePlace(a.place, b.place);
}

function isSameNetworkThen(a: Moment & NetworkId, b: Moment & NetworkId): boolean {
  return (
    a.runId === b.runId &&
    a.step === b.step &&
    a.numEdits === b.numEdits &&
    a.variant === b.variant &&
    a.replicate === b.replicate
  );
}
