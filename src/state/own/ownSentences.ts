export const UNREADABLE_SENTENCE =
  "Some of the kept data sets cannot be read and were left where they are.";
