import { tick } from "svelte";

import type { ChartId } from "../../core/verdict/Diagnosis";
import type { PageView } from "../../state/page/PageView.svelte";
import { chartElementId } from "../charts/chartElementId";
import { CHART_TITLES } from "./verdictWords";

/** Brings a chart into sight and the focus to it. */
export async function showChart(id: ChartId, page: PageView): Promise<void> {
  page.showCharts(id === "layersOverTime" ? "layers-over-time" : "curves");
  await tick();
  const element = document.getElementById(chartElementId(CHART_TITLES[id]));
  element?.scrollIntoView({ block: "nearest", inline: "center" });
  element?.focus({ preventScroll: true });
}
