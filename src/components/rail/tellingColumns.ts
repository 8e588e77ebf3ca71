import type { RawData } from "../../core/data/DataSource";
import { rankColumns } from "../../core/data/rankColumns";

/** The two columns that tell the targets best; `numClasses` is 0 of real ones. */
export function tellingColumns(raw: RawData, numClasses: number): [number, number] {
  const [first, second] = rankColumns(raw, numClasses);
  return [first, second];
}
