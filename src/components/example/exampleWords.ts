import type { TakenExample } from "../../state/example/TestExamples.svelte";

/** What the button and the panel for an example of one's own say. */
export const EXAMPLE_WORDS = {
  title: (isImage: boolean) => (isImage ? "Draw a digit" : "Try an example"),
  close: "Close",
  pad: "Pad",
  padKinds: { ink: "Pen", cells: "8×8 cells" },
  tool: "Tool",
  tools: { draw: "Draw", erase: "Erase" },
  surface: (kind: "ink" | "cells") =>
    kind === "ink" ? "Pad to draw a digit on" : "Pad of 8 by 8 cells",
  keys: "Draw with mouse, finger or pen. With the keyboard: arrows move a cell, Space paints it, Backspace clears it, Ctrl+Z takes back.",
  undo: "Undo stroke",
  clear: "Clear",
  start: "Start from an example",
  seen: "The networks see",
  seenLabel: (cells: ArrayLike<number>) =>
    Array.from(cells).every((value) => value === 0)
      ? "The networks see 8 by 8 cells, all 0"
      : "The networks see 8 by 8 cells from 0 to 16",
  ofInk:
    "Made as the set's digits were: stretched to 20×32 dots, strokes evened, slant taken away, dots counted in blocks of 4×4.",
  ofCells: "The cells of the pad, as they are.",
  unused: "Struck out: not among the features.",
  /** After a key has done something. */
  cell: (cell: number, value: number) =>
    `row ${Math.floor(cell / 8) + 1}, column ${(cell % 8) + 1}: ${value} of 16`,
  taken: ({ replicate, number, numExamples, target }: TakenExample, numReplicates: number) => {
    const where = numReplicates > 1 ? ` of replicate ${replicate + 1}` : "";
    return `Test example ${number} of ${numExamples}${where}, labelled ${target}.`;
  },
  answers: "Answers",
  answer: (name: string) => `${name} answer`,
  answersOf: (name: string) => `What ${name} says`,
  nothingDrawn: "Draw a digit, and see what each network takes it for.",
  building: "The networks are being built.",
  failed: (reason: string) => `No answer: ${reason}`,
  numShown: (count: number, all: number) => `the ${count} most likely of ${all}`,
  values: "Values of the example",
  means: "Column means",
  form: "Type in an example of your own, in the units of the data. It begins with the means of the train set.",
  range: (low: string, high: string) => `${low} to ${high}`,
} as const;
