/**
 * Brings the panel on which an example is tried. Here and not in main.ts, since the names of its files would weigh on what
 * is loaded before the first paint.
 */
export const loadExample = async () => (await import("./ExamplePanel.svelte")).default;
