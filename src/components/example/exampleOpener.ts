/** The id of the button that opens the panel, and gets the focus back from it. */
export const EXAMPLE_OPENER = "try-example";
/** The id of the panel. */
export const EXAMPLE_PANEL = "example-panel";
