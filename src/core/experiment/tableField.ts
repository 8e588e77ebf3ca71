import { readNames } from "../data/own/json/readNames";
import { OWN_LIMITS } from "../data/own/limits";
import type { OwnTableDescription } from "../data/own/OwnTableDescription";
import type { Field } from "./Field";
import { makeProblem, type Report } from "./problem";
import { readRecord } from "./readRecord";

/** The fields of `data.table`. Rows that travel within it are not read here, but by `takeRows`. */
export const TABLE_FIELDS = [
  ...(["id", "name", "columns", "target", "task", "classNames"] as const),
  ...(["numRows", "plane", "rows"] as const),
] as const;

const { minRows, maxRows } = OWN_LIMITS;

/** The user's table that an experiment is about; null for all other data sets. Whole, or not at all. */
export const tableField: Field<OwnTableDescription | null> = {
  rule: "must describe a table of one's own, or be null",
  defaultFor: () => null,
  read(value, { path, report }) {
    if (value === null) return null;
    let isWrong = false;
    const refuse: Report = (problem) => {
      isWrong = true;
      report(problem);
    };
    const record = readRecord(value, path, TABLE_FIELDS, refuse);
    // What is no object is reported as that alone.
    if (isWrong && Object.keys(record).length === 0) return undefined;
    const { id, numRows, plane = false } = record;
    if (typeof id !== "string" || !/^[0-9a-f]{16}$/.test(id))
      refuse(makeProblem(`${path}.id`, "must be 16 hexadecimal digits", id));
    const { task, ...names } = readNames(record, path, refuse);
    if (!Number.isInteger(numRows) || Number(numRows) < minRows || Number(numRows) > maxRows)
      refuse(
        makeProblem(`${path}.numRows`, `must be an integer from ${minRows} to ${maxRows}`, numRows),
      );
    if (typeof plane !== "boolean")
      refuse(makeProblem(`${path}.plane`, "must be true or false", plane));
    else if (plane && names.columns.join() !== "x1,x2" && !isWrong)
      refuse(makeProblem(`${path}.plane`, "must be false unless the columns are x1 and x2", plane));
    if (isWrong || task === null) return undefined;
    const { name, columns, target, classNames } = names;
    const known = { id: id as string, name, columns, target, task, classNames };
    return { ...known, numRows: numRows as number, plane: plane as boolean };
  },
};
