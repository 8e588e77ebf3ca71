/** The id of the button that opens the explorer, and gets the focus back from it. */
export const EXPLORER_OPENER = "open-explorer";
