import type { Problem } from "../../../experiment/Experiment";
import { makeProblem } from "../../../experiment/problem";
import type { ColumnRole } from "../OwnChoices";
import { canBeOneHot } from "./chooseRoles";
import type { ColumnSummary } from "./ColumnSummary";

/** Names that a note repeats. */
const MAX_NAMED = 5;

interface Remark {
  /** Said of the label too. */
  readonly isOfAll?: true;
  applies(column: ColumnSummary, role: ColumnRole): boolean;
  readonly ofOne: string;
  readonly ofSeveral: string;
}

const REMARKS: readonly Remark[] = [
  {
    applies: ({ kind }) => kind === "empty",
    ofOne: "holds no values and is left out",
    ofSeveral: "hold no values and are left out",
  },
  {
    applies: ({ kind, countsRows }, role) => kind === "number" && countsRows && role === "leftOut",
    ofOne: "numbers the rows and is left out",
    ofSeveral: "number the rows and are left out",
  },
  {
    isOfAll: true,
    applies: ({ kind, hasTooLarge }) => kind === "text" && hasTooLarge,
    ofOne:
      "holds numbers beyond 3.4e38 in size, which a network cannot see and which count as texts",
    ofSeveral:
      "hold numbers beyond 3.4e38 in size, which a network cannot see and which count as texts",
  },
  {
    applies: ({ statistics }, role) => role === "leftOut" && statistics?.std === 0,
    ofOne: "holds the same number in every row, which tells a network nothing, and is left out",
    ofSeveral: "hold the same number in every row, which tells a network nothing, and are left out",
  },
  {
    applies: (column, role) => column.kind === "text" && role === "leftOut" && canBeOneHot(column),
    ofOne: "holds texts and is left out; each of its values can become a feature of 0 and 1",
    ofSeveral: "hold texts and are left out; each of their values can become a feature of 0 and 1",
  },
  {
    applies: (column, role) => column.kind === "text" && role === "leftOut" && !canBeOneHot(column),
    ofOne: "holds texts and is left out",
    ofSeveral: "hold texts and are left out",
  },
  {
    applies: ({ statistics }, role) => role === "feature" && statistics?.std === 0,
    ofOne: "holds the same number in every row, which tells a network nothing",
    ofSeveral: "hold the same number in every row, which tells a network nothing",
  },
  {
    applies: ({ numNumbers, numTexts, numMissing }, role) =>
      role !== "leftOut" && numMissing > numNumbers + numTexts,
    ofOne: "has no value in more than half of the rows; without it more rows could be used",
    ofSeveral: "have no value in more than half of the rows; without them more rows could be used",
  },
];

/** What a user should know about the columns, most of it not of the label, one note for each sort of remark. */
export function columnNotes(
  columns: readonly ColumnSummary[],
  roles: readonly ColumnRole[],
  target: number,
): Problem[] {
  return REMARKS.flatMap(({ isOfAll, applies, ofOne, ofSeveral }) => {
    const found = columns.filter(
      (column, c) => (isOfAll || c !== target) && applies(column, roles[c]),
    );
    if (found.length === 0) return [];
    const names = found.map(({ name }) => name);
    return [makeProblem(nameColumns(names), found.length === 1 ? ofOne : ofSeveral)];
  });
}

/** `column "a"`, `columns "a" and "b"`, `columns "a", "b", "c", "d", "e" and 7 more`. */
function nameColumns(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  if (quoted.length === 1) return `column ${quoted[0]}`;
  const shown =
    quoted.length > MAX_NAMED
      ? [...quoted.slice(0, MAX_NAMED), `${quoted.length - MAX_NAMED} more`]
      : quoted;
  return `columns ${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
