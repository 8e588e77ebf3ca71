import type { SavedFile } from "./figureFile";

/** Long enough for any browser to have begun to read. */
const KEPT_MS = 60_000;

/** Hands a file to the browser, which puts it where the user's downloads go. */
export function download({ name, content }: SavedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
