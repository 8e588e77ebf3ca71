/** The words around sentences that are longer than their lines; they come with the stage. */
export const READING_WORDS = {
  hint: "Press Train, and watch how much gradient reaches layer 1 while the loss falls, or does not.",
  more: "… more",
  less: "less",
  allVariants: "all variants",
  changes: "the changes of the learning rate",
  wholeSentence: (about: string) => `Whole sentence on ${about}`,
} as const;
