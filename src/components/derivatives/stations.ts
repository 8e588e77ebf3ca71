import { chainStation } from "./chain/chainStation";
import { directionsStation } from "./directions/directionsStation";
import { downhillStation } from "./downhill/downhillStation";
import { functionStation } from "./function/functionStation";
import { slopeStation } from "./slope/slopeStation";
import { smallnessStation } from "./smallness/smallnessStation";
import type { Station } from "./Station";
import { valleyStation } from "./valley/valleyStation";

/** Every station, in the order in which they are best visited. */
export const STATIONS: readonly Station[] = [
  slopeStation,
  smallnessStation,
  functionStation,
  downhillStation,
  directionsStation,
  chainStation,
  valleyStation,
];
