/** The id of the button that opens a variant's network, and gets the focus back from it. */
export function insideOpener(variant: number): string {
  return `look-inside-${variant}`;
}
