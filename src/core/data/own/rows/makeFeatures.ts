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
export function makeFeatures(
  columns: readonly FeatureColumn[],
  rows: ArrayLike<number>,
): readonly OwnFeature[] {
  const features = columns.flatMap((one): OwnFeature[] => {
    if (one.role === "leftOut") return [];
    if (one.role === "oneHot") return oneHotFeatures(one, rows);
    const { numbers } = one.column;
    return [{ name: one.name, valueAt: (row) => numbers[row] }];
  });
  const names = distinctNames(features.map(({ name }) => name));
  return features.map((feature, f) => ({ ...feature, name: names[f] }));
}

function oneHotFeatures({ name, column }: FeatureColumn, rows: ArrayLike<number>): OwnFeature[] {
  const categories = collectCategories(column, rows);
  if (!categories) return [];
  return categories.names.map((value, place) => ({
    name: `${name}=${value}`,
    valueAt: (row) => (categories.indexOf(row) === place ? 1 : 0),
  }));
}
