import type { CsvFormat } from "./CsvCells";
import { detectDecimalMark } from "./detectDecimalMark";
import { cutBy, detectSeparator, type Separator } from "./detectSeparator";
import type { DecimalMark } from "./readNumber";

/** What the user says about the text where the finding is wrong; a change means reading again. */
export interface CsvChoices {
  readonly separator?: Separator;
  readonly decimalMark?: DecimalMark;
}

/** How a text is to be read, by its first rows; null where none has come to its end. */
export function findFormat(
  name: string,
  head: string,
  isLast: boolean,
  choices: CsvChoices,
): CsvFormat | null {
  const cut = choices.separator
    ? cutBy(choices.separator, head, isLast)
    : detectSeparator(head, isLast);
  const hasRows = cut.rows.length > 0 || (isLast && head.trim() !== "");
  if (!hasRows) return null;
  const decimalMark = choices.decimalMark ?? detectDecimalMark(cut);
  return { name, separator: cut.separator, decimalMark, numColumns: cut.numColumns };
}
