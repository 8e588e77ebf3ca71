/** What is said of the link that an experiment came by. */
export const LINK_NOTICE = {
  imported: "Read from TensorFlow Playground:",
  dropped: "Parts of this link could not be used:",
  unreadable: "Nothing of this link could be used:",
  hides: (names: readonly string[]) => `The link hides ${names.join(", ")}.`,
  showEverything: "Show everything",
} as const;
