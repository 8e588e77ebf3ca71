import { formatCount } from "../../math/formatNumber";
import type { OwnSource } from "../DataSource";
import type { OwnTableDescription } from "./OwnTableDescription";

const sources = new WeakMap<OwnTableDescription, OwnSource>();

/** A user's table as a data set like the others; the same object for the same description. */
export function ownSource(table: OwnTableDescription): OwnSource {
  const source = sources.get(table) ?? makeSource(table);
  sources.set(table, source);
  return source;
}

function makeSource(table: OwnTableDescription): OwnSource {
  const { name, columns, target, task, classNames, numRows, plane } = table;
  const goal = task === "real" ? target : `${target} (${classNames.length} classes)`;
  const inputs = columns.length === 1 ? columns[0] : `${columns.length} columns`;
  return {
    kind: "own",
    id: "own",
    name,
    task,
    classNames,
    columns,
    description: `${formatCount(numRows)} rows of your own: ${goal} by ${inputs}.`,
    isPlane: plane,
    numRows,
    table,
  };
}
