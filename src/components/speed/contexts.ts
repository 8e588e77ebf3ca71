import { createContext } from "svelte";

import type { SlowMotion } from "../../state/slow/SlowMotion.svelte";

export const [getSlowMotion, setSlowMotion] = createContext<SlowMotion>();
