import type { DataSource } from "./DataSource";
import { PLANE_FEATURES } from "./planeFeatures";

/** Every feature that may be chosen for a set: the engineered ones of the plane, or its columns. */
export function featureChoices(source: DataSource): readonly string[] {
  return source.isPlane ? Object.keys(PLANE_FEATURES) : source.columns;
}

/** What a document without features sees: the raw columns. */
export function defaultFeatures(source: DataSource): readonly string[] {
  return source.columns;
}

/** A feature as a learner reads it: "x₁²", or a column's name with spaces. */
export function featureLabel(name: string): string {
  return Object.hasOwn(PLANE_FEATURES, name)
    ? PLANE_FEATURES[name].label
    : name.replaceAll("_", " ");
}

/**
 * Features `[numExamples, names]`, row-major, of raw columns `[numExamples, source.columns]`: the rows of a set, or
 * the grid of a decision map; throws for a name the set does not have.
 */
export function computeFeatures(
  raw: { readonly numExamples: number; readonly columns: ArrayLike<number> },
  names: readonly string[],
  source: DataSource,
): Float64Array {
  const numColumns = source.columns.length;
  const features = new Float64Array(raw.numExamples * names.length);
  names.forEach((name, feature) => {
    const valueAt = featureReader(name, raw.columns, source);
    for (let row = 0; row < raw.numExamples; row++)
      features[row * names.length + feature] = valueAt(row * numColumns);
  });
  return features;
}

/** Reads one feature of the row that starts at `offset`. */
function featureReader(
  name: string,
  columns: ArrayLike<number>,
  source: DataSource,
): (offset: number) => number {
  if (source.isPlane && Object.hasOwn(PLANE_FEATURES, name)) {
    const { compute } = PLANE_FEATURES[name];
    return (offset) => compute(columns[offset], columns[offset + 1]);
  }
  const column = source.columns.indexOf(name);
  if (column < 0) throw new Error(`${source.id} has no feature "${name}"`);
  return (offset) => columns[offset + column];
}
