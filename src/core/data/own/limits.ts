/** What a user's own table may hold. */
export const OWN_LIMITS = {
  maxBytes: 20 * 2 ** 20,
  maxRows: 20_000,
  minRows: 10,
  /** Columns of the file with the label, and features made of them. */
  maxColumns: 256,
  minClasses: 2,
  maxClasses: 64,
  /** Distinct values of a column that becomes columns of zeros and ones. */
  maxOneHot: 20,
  /** Characters of a name; those of a file are cut to fewer. */
  maxNameLength: 150,
} as const;

/** Largest size of a number: that of a float32, which is what a network sees; about 3.4e38. */
export const MAX_NUMBER = (2 - 2 ** -23) * 2 ** 127;
