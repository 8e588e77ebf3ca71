const APOSTROPHE = 39;

const GUARDED = /^'[=+\-@]/;

/** A cell's text without the space around it, and without the apostrophe that writeCsv() puts before a formula. */
export function plainText(cell: string): string {
  const text = cell.trim();
  return text.charCodeAt(0) === APOSTROPHE && GUARDED.test(text) ? text.slice(1) : text;
}
