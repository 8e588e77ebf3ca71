/**
 * Brings what is needed when something is to be taken away. Here and not in main.ts, since the names of its files
 * would weigh on what is loaded before the first paint.
 */
export const loadExport = async () => (await import("./exportParts")).exportParts;
