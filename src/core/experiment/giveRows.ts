import { asDescribed } from "../data/own/asDescribed";
import { describeTable } from "../data/own/describeTable";
import { finish } from "../data/own/finish";
import type { OwnTable } from "../data/own/OwnTable";
import type { OwnTableDescription } from "../data/own/OwnTableDescription";
import type { Problem } from "./Experiment";
import { objectIn } from "./objectIn";
import { makeProblem } from "./problem";
import type { TakenRows } from "./takeRows";

/**
 * Gives rows to a document on data of the user's own that holds none: they are those that it describes, or where it
 * describes none they are its table.
 */
export function giveRows(document: unknown, given: OwnTable): TakenRows {
  const data = objectIn(document, "data");
  const table = inTheirOrder(given, objectIn(data, "table"));
  const description = finish(describeTable(table));
  const problem = whyNot(data, description.id);
  if (problem) return { document, table: null, problems: [problem] };
  const described = objectIn(data, "table") ?? description;
  return {
    document: { ...(document as object), data: { ...data, table: described } },
    table,
    problems: [],
  };
}

/** With the classes in the order of a description of the same rows; else as it is. */
function inTheirOrder(
  table: OwnTable,
  described: Readonly<Record<string, unknown>> | null,
): OwnTable {
  const { id, classNames } = described ?? {};
  if (typeof id !== "string" || !Array.isArray(classNames)) return table;
  const names = classNames as OwnTableDescription["classNames"];
  return finish(asDescribed(table, { id, classNames: names })) ?? table;
}

function whyNot(data: Readonly<Record<string, unknown>> | null, id: string): Problem | null {
  if (data?.source !== "own")
    return makeProblem("data.source", "must be own where a table is given", data?.source);
  const described = objectIn(data, "table");
  if (described?.rows !== undefined)
    return makeProblem("data.table.rows", "must be left out where a table is given");
  if (described === null || described.id === id) return null;
  const rule = `must be ${id}, the fingerprint of the table given; leave data.table out to train on that`;
  return makeProblem("data.table.id", rule, described.id);
}
