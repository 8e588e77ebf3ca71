import { mount } from "svelte";

import App from "./App.svelte";
import "./components/theme/tokens.css";
import "./components/theme/base.css";
import type { Parts } from "./components/shell/Parts";
import { registerOffline } from "./offline";
import { PageAddress } from "./state/page/PageAddress";
import type { LoadTable } from "./state/page/Tables.svelte";

const startEngine = () =>
  new Worker(new URL("./engine/worker/engine.worker.ts", import.meta.url), {
    type: "module",
    name: "engine",
  });

// Asked for at once, but not waited for: the bar and the rail can be drawn before it is here.
const later = import("./components/shell/afterFirstPaint").then((module) => module.afterFirstPaint);
const parts: Parts = {
  stage: later.then(({ Stage }) => Stage),
  more: later.then(({ MoreSettings }) => MoreSettings),
  loadCharts: async () => (await import("./charts/tfjsVisRenderer")).tfjsVisRenderer,
  loadDerivatives: async () =>
    (await import("./components/derivatives/Derivatives.svelte")).default,
  loadExplorer: async () => (await import("./components/explore/Explorer.svelte")).default,
  loadInside: async () => (await import("./components/inside/Inside.svelte")).default,
  loadNotebook: async () => (await import("./components/notebook/NotebookPlace.svelte")).default,
  loadOwnData: async () => (await import("./components/own/ownData")).ownData,
};

const loadOwnTables = async () =>
  (await import("./state/own/makeOwnTableKeeper")).makeOwnTableKeeper;

const loadTable: LoadTable = async (source) => {
  const { parseTable } = await import("./core/data/parseTable");
  const response = await fetch(new URL(`data/${source.file}`, document.baseURI));
  if (!response.ok) throw new Error(`${source.file} could not be loaded: ${response.status}`);
  return parseTable(await response.text(), source);
};

const loadLinkReader = async () => (await import("./core/experiment/link/readLink")).readLink;

const loadRestrict = async () => (await import("./state/controls/restrict")).restrict;

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");
const address = new PageAddress(window, loadLinkReader, loadRestrict);
// Not awaited at the top level: parts that load lazily share this module's chunk, and would wait for each other.
void address.prepare().then(() => {
  mount(App, {
    target,
    props: { address, parts, startEngine, loadOwnTables, loadTable },
  });
});
registerOffline();
