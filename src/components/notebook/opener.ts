/** The id of the button that opens the notebook, and gets the focus back from it. */
export const NOTEBOOK_OPENER = "open-notebook";
