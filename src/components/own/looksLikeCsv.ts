const ENDING = /\.(csv|tsv|tab)$/i;

const TYPES = new Set(["text/csv", "text/tab-separated-values"]);

/** Where a spreadsheet program is installed, some systems take every CSV file for one of its. */
const POSSIBLE_TYPES = new Set([...TYPES, "", "text/plain", "application/vnd.ms-excel"]);

/** Whether a file that was dropped anywhere is meant as data, by its name or its type. */
export function looksLikeCsv({ name, type }: Pick<File, "name" | "type">): boolean {
  return ENDING.test(name) || TYPES.has(type);
}

/** Whether a file of a type may be a CSV; empty where nothing is known of it. */
export function mayBeCsv(type: string): boolean {
  return POSSIBLE_TYPES.has(type);
}
