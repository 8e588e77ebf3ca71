/** @file What the stage makes and the explorer finds again each time that it is opened. */
import { createContext } from "svelte";

import type { KeptExploration } from "../../state/explore/KeptExploration.svelte";

export const [getKeptExploration, setKeptExploration] = createContext<KeptExploration>();
