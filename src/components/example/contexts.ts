/** @file What the stage makes and the panel finds again each time that it is opened. */
import { createContext } from "svelte";

import type { KeptExamples } from "../../state/example/KeptExamples";

export const [getKeptExamples, setKeptExamples] = createContext<KeptExamples>();
