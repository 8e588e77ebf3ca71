import { writeCsv } from "../../core/export/csv/writeCsv";
import type { Figure } from "./Figure";
import { kindOf } from "./figureKinds";

/** The numbers behind a figure. */
export function figureToCsv(figure: Figure): string {
  return writeCsv(kindOf(figure).table(figure));
}
