/** Runs that a notebook holds before the oldest make room; pinned ones stay beyond it. */
export const NOTEBOOK_LIMIT = 1_000;

export const LIMIT_SENTENCE =
  "The notebook is full with 1,000 runs: from now on a new run takes the place of the oldest that is not pinned. Export all, and pin what should stay.";

export const UNREADABLE_SENTENCE = "Some kept runs cannot be read and were left where they are.";
