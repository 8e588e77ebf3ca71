/** @file What Stage makes for everything under it that can be saved. */
import { createContext } from "svelte";

import type { Saver } from "./Saver.svelte";

export const [getSaver, setSaver] = createContext<Saver>();
