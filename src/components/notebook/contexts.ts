/** @file What the notebook's place makes and its parts ask for. */
import { createContext } from "svelte";

import type { ArrangedRuns } from "../../state/notebook/ArrangedRuns.svelte";
import type { Notebook } from "../../state/notebook/Notebook.svelte";
import type { OpenedRun } from "../../state/notebook/OpenedRun.svelte";
import type { RunOverlay } from "../../state/notebook/RunOverlay.svelte";
import type { Said } from "../../state/notebook/Said.svelte";

export const [getNotebook, setNotebook] = createContext<Notebook>();
export const [getArranged, setArranged] = createContext<ArrangedRuns>();
export const [getOpenedRun, setOpenedRun] = createContext<OpenedRun>();
export const [getOverlay, setOverlay] = createContext<RunOverlay>();
export const [getSaid, setSaid] = createContext<Said>();
