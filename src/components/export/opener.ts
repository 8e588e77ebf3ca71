/** The id of the place that the bar's button opens. */
export const EXPORT_PANEL = "export-panel";
