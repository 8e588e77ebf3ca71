/** @file What the stage makes and the stations find again each time that they are opened. */
import { createContext } from "svelte";

import type { StationAnswers } from "../../state/derivatives/StationAnswers.svelte";

export const [getStationAnswers, setStationAnswers] = createContext<StationAnswers>();
