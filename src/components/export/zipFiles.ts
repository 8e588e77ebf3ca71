import { zipSync } from "fflate";

import type { SavedFile } from "./figureFile";

/** One file that holds them all; a name that is there already gets a number. */
export async function zipFiles(files: readonly SavedFile[]): Promise<Blob> {
  const entries: Record<string, Uint8Array> = {};
  for (const { name, content } of files)
    entries[unusedName(name, entries)] = new Uint8Array(await content.arrayBuffer());
  return new Blob([zipSync(entries) as Uint8Array<ArrayBuffer>], { type: "application/zip" });
}

function unusedName(name: string, used: Readonly<Record<string, unknown>>): string {
  const dot = name.lastIndexOf(".");
  let free = name;
  for (let i = 2; Object.hasOwn(used, free); i++)
    free = `${name.slice(0, dot)}-${i}${name.slice(dot)}`;
  return free;
}
