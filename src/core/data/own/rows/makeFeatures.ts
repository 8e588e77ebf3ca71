import type { CellColumn } from "../cells/CellColumn";
import { collectCategories } from "../columns/collectCategories";
import { distinctNames } from "../columns/distinctNames";
import type { ColumnRole } from "../OwnChoices";

/** A feature of the table: its name, and its value in a row of the cells. */
export interface OwnFeature {
  readonly name: string;
  valueAt(row: number): number;
}

export interface FeatureColumn {
  readonly name: string;
  readonly column: CellColumn;
  readonly role: ColumnRole;
}

/** The features that the columns give: a number itself, `1` or `0` for each value of a column of categories. */
export function* makeFeatures(
  columns: readonly FeatureColumn[],
  rows: ArrayLike<number>,
): Generator<void, readonly OwnFeature[], void> {
  const features: OwnFeature[] = [];
  for (const one of columns) {
    if (one.role === "oneHot") {
      yield;
      features.push(...oneHotFeatures(one, rows));
    } else if (one.role === "feature") {
      const { numbers } = one.column;
      features.push({ name: one.name, valueAt: (row) => numbers[row] });
    }
  }
  const names = distinctNames(features.map(({ name }) => name));
  return features.map((feature, f) => ({ ...feature, name: names[f] }));
}

function oneHotFeatures({ name, column }: FeatureColumn, rows: ArrayLike<number>): OwnFeature[] {
  const categories = collectCategories(column, rows);
  if (!categories) return [];
  // Looked up once a row, not once a row and value. There are at most 64 places.
  const places = new Uint8Array(column.numRows);
  for (let i = 0; i < rows.length; i++) places[rows[i]] = categories.indexOf(rows[i]) ?? 255;
  return categories.names.map((value, place) => ({
    name: `${name}=${value}`,
    valueAt: (row) => (places[row] === place ? 1 : 0),
  }));
}
