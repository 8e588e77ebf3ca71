import type { Domain } from "../../../core/calculus/roots/findCrossings";
import type { Landmark } from "./landmarks";

/** Room on either side, as a share of the stretch from the first place of note to the last. */
const ROOM = 0.6;

/** The part of a domain in which a curve's places of note are, with room around them; all of it where they are fewer than two. */
export function domainAround(landmarks: readonly Landmark[], [low, high]: Domain): Domain {
  if (landmarks.length < 2) return [low, high];
  const first = Math.min(...landmarks.map(({ x }) => x));
  const last = Math.max(...landmarks.map(({ to }) => to));
  const room = ROOM * (last - first);
  return [Math.max(low, first - room), Math.min(high, last + room)];
}
