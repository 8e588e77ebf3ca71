/** @file What App.svelte makes and every component below may ask for. */
import { createContext } from "svelte";

import type { PageControls } from "./controls/PageControls.svelte";
import type { ExperimentEditor } from "./experiment/ExperimentEditor.svelte";
import type { NetworkInspector } from "./inspect/NetworkInspector.svelte";
import type { OwnTables } from "./own/OwnTables.svelte";
import type { Appearance } from "./page/Appearance.svelte";
import type { Notices } from "./page/Notices.svelte";
import type { PageAddress } from "./page/PageAddress";
import type { PageView } from "./page/PageView.svelte";
import type { Tables } from "./page/Tables.svelte";
import type { RunMonitor } from "./run/RunMonitor.svelte";

export const [getEditor, setEditor] = createContext<ExperimentEditor>();
export const [getRun, setRun] = createContext<RunMonitor>();
export const [getAppearance, setAppearance] = createContext<Appearance>();
export const [getNotices, setNotices] = createContext<Notices>();
export const [getPageView, setPageView] = createContext<PageView>();
export const [getTables, setTables] = createContext<Tables>();
export const [getOwnTables, setOwnTables] = createContext<OwnTables>();
export const [getAddress, setAddress] = createContext<PageAddress>();
export const [getControls, setControls] = createContext<PageControls>();
export const [getInspector, setInspector] = createContext<NetworkInspector>();
