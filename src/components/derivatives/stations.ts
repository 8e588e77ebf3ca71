import { slopeStation } from "./slope/slopeStation";
import type { Station } from "./Station";

/** Every station, in the order in which they are best visited. */
export const STATIONS: readonly Station[] = [slopeStation];
