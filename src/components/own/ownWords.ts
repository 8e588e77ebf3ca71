import type { Separator } from "../../core/data/own/cells/detectSeparator";
import type { DecimalMark } from "../../core/data/own/cells/readNumber";
import { OWN_LIMITS } from "../../core/data/own/limits";
import type { ColumnRole } from "../../core/data/own/OwnChoices";
import type { Task } from "../../core/data/DataSource";
import { formatCount } from "../../core/math/formatNumber";

const { maxBytes, maxRows, maxColumns } = OWN_LIMITS;

/** What the place for a user's own data says. */
export const OWN_WORDS = {
  title: "Add your own data",
  close: "Close",
  intro:
    "A table in CSV: a row for each example, a column for the label that the networks learn, and columns of numbers to learn it from.",
  limits: `It stays in this browser and is never uploaded. Up to ${maxBytes / 2 ** 20} MB, ${formatCount(maxRows)} rows and ${maxColumns} columns.`,
  chooseFile: "Choose a file…",
  orDrop: "or drop it here",
  paste: "Or paste a table",
  placeholder: "weight,length,fruit\n152,7.4,apple\n118,18.9,banana",
  readText: "Read the text",
  example: "Try example data",
  reading: "Reading",
  cancel: "Cancel",
  name: "Name",
  separator: "Separator",
  decimalMark: "Decimal mark",
  header: "First row names the columns",
  label: "Label",
  task: "Label holds",
  editText: "Edit the text",
  other: "Other data…",
  firstRows: "First rows",
  row: "Row",
  moreColumns: "Show more columns",
  allNumbers: "Use all numbers",
  leaveOutAll: "Leave out all",
  dropMissing: "Leave out rows with missing values",
  dropUnreadable: "Leave out rows that cannot be read",
  problems: "What stands in the way",
  remedies:
    "Correct it where the table comes from, or leave out the rows or the columns that it is about.",
  notes: "What was found",
  standardized:
    "Standardized before training: each feature, and a label of numbers, minus its mean in the train set, divided by its standard deviation there.",
  unstandardized: "Used as they are: Standardize is off in the settings.",
  use: "Use this data",
  noName: "The data needs a name.",
} as const;

export const SEPARATOR_NAMES: Readonly<Record<Separator, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar |",
  " ": "spaces",
};

export const DECIMAL_MARK_NAMES: Readonly<Record<DecimalMark, string>> = {
  ".": "point",
  ",": "comma",
};

export const TASK_NAMES: Readonly<Record<Task, string>> = {
  classes: "classes",
  real: "numbers",
};

export const ROLE_NAMES: Readonly<Record<ColumnRole | "target", string>> = {
  feature: "feature",
  oneHot: "a 0/1 feature a value",
  leftOut: "left out",
  target: "label",
};
