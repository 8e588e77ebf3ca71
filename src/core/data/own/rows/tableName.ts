import { shorten } from "../../../experiment/problem";

/** A table's name by its file: without the folder and the ending, cut to 60 characters. */
export function tableName(fileName: string): string {
  const base = fileName.replace(/^.*[/\\]/, "").replace(/\.(csv|tsv|tab|txt|data)$/i, "");
  return shorten(base.trim()) || "own data";
}
