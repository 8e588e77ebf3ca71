/** The id of the place that says of a copied link that the user's own data are not in it. */
export const BARE_LINK_PANEL = "bare-link";
