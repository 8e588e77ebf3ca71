import type { PictureKind } from "../../state/page/PictureChoice.svelte";

/** What is said around the choice of the cards' picture. */
export const PICTURE_WORDS = {
  bar: "Picture on the cards",
  show: "Show",
  kinds: { map: "map", curve: "curve", confusion: "confusion matrix" } satisfies Record<
    PictureKind,
    string
  >,
  mapOf: "Map of",
  by: "by",
  curveOver: "Curve over",
  classes: "Classes",
  probability: "probability",
  train: "train",
  test: "test",
  colours: (low: string, high: string) => `Colours from ${low} to ${high}`,
  /** Of the columns that no axis shows. */
  held: (names: readonly string[], numAxes: number) => {
    if (names.length === 0) return "";
    if (names.length === 1) return `${names[0]} at its mean`;
    const others = numAxes === 0 ? "all" : "the other";
    return `${others} ${names.length} features at their mean`;
  },
} as const;
