/** What the form says by which a link for others is written. */
export const LINK_WORDS = {
  title: "Link for others",
  intro:
    "Choose what the page behind the link shows. What is locked can be seen but not changed. " +
    "Whoever edits the address has everything back: it keeps a lesson simple, and is no protection.",
  restricted: "The page you see is such a page.",
  showAll: "Show all controls",
  presets: "Start from",
  filter: "Find a control",
  noneFound: "No control has that in its name.",
  link: "Link",
  copy: "Copy link",
  copyFrame: "Copy as iframe",
  copied: "Copied",
  notCopied: "The clipboard is refused; copy it from the field.",
  open: "Open it here",
  characters: (count: number) => `${count} characters`,
  taken: (numHidden: number, numLocked: number) =>
    numHidden + numLocked === 0
      ? "Everything is shown."
      : `Hidden: ${numHidden}. Locked: ${numLocked}.`,
  all: (group: string) => `All of ${group}`,
  states: { shown: "Shown", locked: "Locked", hidden: "Hidden" },
  groups: {
    page: "Page",
    run: "Run",
    data: "Data",
    network: "Network",
    training: "Training",
    compare: "Compare",
    results: "Results",
  },
  each: { features: "Each feature", layers: "Layers one by one" },
} as const;
