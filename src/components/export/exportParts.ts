import ExportPanel from "./ExportPanel.svelte";
import { saveFigure } from "./saveFigure";

/** What is loaded when something is to be taken away for the first time. */
export const exportParts = { ExportPanel, saveFigure };
