import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Text of a file of `static/data`. */
export function readDataFile(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, "../../static/data", name), "utf8");
}
