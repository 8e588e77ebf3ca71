import type { Problem } from "../../../experiment/Experiment";
import { makeProblem } from "../../../experiment/problem";
import { formatCount } from "../../../math/formatNumber";
import type { CsvFormat } from "../cells/CsvCells";
import { OWN_LIMITS } from "../limits";
import type { RowCounts } from "../OwnReading";

/** What is too large or too small about a file. */
export function limitProblems({ name, numColumns }: CsvFormat, counts: RowCounts): Problem[] {
  const { maxRows, minRows, maxColumns } = OWN_LIMITS;
  const problems: Problem[] = [];
  if (counts.found > maxRows)
    problems.push(
      makeProblem(name, `must have at most ${formatCount(maxRows)} rows`, counts.found),
    );
  if (numColumns > maxColumns)
    problems.push(makeProblem(name, `must have at most ${maxColumns} columns`, numColumns));
  if (counts.used < minRows)
    problems.push(makeProblem(name, `must have at least ${minRows} usable rows`, counts.used));
  return problems;
}
