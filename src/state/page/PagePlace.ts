import { linkToNetwork, networkToLink, type OpenNetwork } from "./OpenNetwork";
import { type StationPlace, stationToWord, wordToStation } from "./StationPlace";

/** What has the page's main place; the explorer knows what its word means. */
export type PagePlace =
  | { readonly kind: "comparison" }
  | { readonly kind: "explorer"; readonly word: string }
  | { readonly kind: "inside"; readonly network: OpenNetwork }
  | { readonly kind: "notebook" }
  | ({ readonly kind: "derivatives" } & StationPlace);

export const COMPARISON: PagePlace = { kind: "comparison" };

/** Begins the word for networks before their first step. */
export const EXPLORE = "explore";
const NOTEBOOK = "notebook";

/** As the link writes it; null for the comparison. */
export function placeToWord(place: PagePlace): string | null {
  switch (place.kind) {
    case "explorer":
      return place.word;
    case "inside":
      return networkToLink(place.network);
    case "notebook":
      return NOTEBOOK;
    case "derivatives":
      return stationToWord(place);
    default:
      return null;
  }
}

/** The place that a link's words name; the first kind in this order where they name several. */
export function wordsToPlace(words: readonly string[]): PagePlace {
  const exploration = words.find((word) => word.split("-")[0] === EXPLORE);
  if (exploration !== undefined) return { kind: "explorer", word: exploration };
  for (const word of words) {
    const network = linkToNetwork(word);
    if (network !== null) return { kind: "inside", network };
    const station = wordToStation(word);
    if (station !== null) return { kind: "derivatives", ...station };
  }
  return words.includes(NOTEBOOK) ? { kind: "notebook" } : COMPARISON;
}

/** Whether going from one to the other is no step for the browser's Back. */
export function areSamePlace(a: PagePlace, b: PagePlace): boolean {
  const isOtherStation =
    a.kind === "derivatives" && b.kind === "derivatives" && a.station !== b.station;
  return a.kind === b.kind && !isOtherStation;
}
