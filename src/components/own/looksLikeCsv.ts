const ENDING = /\.(csv|tsv|tab)$/i;

const TYPES = new Set(["text/csv", "text/tab-separated-values"]);

/** Whether a file that was dropped anywhere is meant as data, by its name or its type. */
export function looksLikeCsv({ name, type }: Pick<File, "name" | "type">): boolean {
  return ENDING.test(name) || TYPES.has(type);
}
