import type { CellColumn } from "../cells/CellColumn";
import { isMissing } from "../cells/isMissing";

/** By a cell's code, 1 where it says that its value is missing; a dash is a value where a plus is one too. */
export function missingCodes({ texts }: CellColumn): Uint8Array {
  const isSign = texts.includes("+");
  return Uint8Array.from([
    0,
    ...texts.map((text) => Number(isMissing(text) && !(isSign && text === "-"))),
  ]);
}
