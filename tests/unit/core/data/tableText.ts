import { readFileSync } from "node:fs";
import type { TableSource } from "../../../../src/core/data/DataSource";

/** The CSV text that the page serves for a table set. */
export function tableText(source: TableSource): string {
  return readFileSync(`${import.meta.dirname}/../../../../static/data/${source.file}`, "utf8");
}
