import type { DataSettings, Problem } from "../experiment/Experiment";
import { makeProblem } from "../experiment/problem";
import { isControlId, isLockable } from "./controlIds";
import type { ControlSettings } from "./ControlSettings";

/** Names that are said one by one, before the rest is only counted. */
const MAX_NAMED = 10;

/** Everything in a link's `hide` and `lock` that is no control of the page, or none that can be locked; `data` are the link's. */
export function unknownControls(
  { hidden, locked }: ControlSettings,
  data: Pick<DataSettings, "table"> = { table: null },
): Problem[] {
  const columns = data.table?.columns ?? [];
  const parts = [...locked].filter((id) => !isLockable(id));
  return [
    ...unknownAmong(hidden, columns, "hide"),
    ...unknownAmong(locked, columns, "lock"),
    ...parts.map((id) => makeProblem("lock", "must name controls that set something", id)),
  ];
}

function unknownAmong(
  names: ReadonlySet<string>,
  columns: readonly string[],
  path: string,
): Problem[] {
  const unknown = [...names].filter((name) => !isControlId(name, columns));
  const problems = unknown
    .slice(0, MAX_NAMED)
    .map((name) => makeProblem(path, "must name controls of the page", name));
  const numMore = unknown.length - MAX_NAMED;
  if (numMore > 0) problems.push(makeProblem(path, `has ${numMore} more names that are none`));
  return problems;
}
