import type { Rng } from "../math/rng";
import type { BuiltInSourceId, DataSourceId } from "./dataSources";
import type { OwnTableDescription } from "./own/OwnTableDescription";

export type Task = "classes" | "real";

/** Rows before features are chosen: `columns` is `[numExamples, numColumns]` row-major, `targets` `[numExamples]`. */
export interface RawData {
  readonly numExamples: number;
  readonly numColumns: number;
  readonly columns: Float64Array;
  /** Class index, or the real target. */
  readonly targets: Float64Array;
}

interface SourceBase {
  readonly id: DataSourceId;
  readonly name: string;
  readonly task: Task;
  /** Class names in the order of their index; empty for real targets. */
  readonly classNames: readonly string[];
  /** Names of the raw columns: `x1 x2` for points of the plane. */
  readonly columns: readonly string[];
  /** Whether the rows are points of the plane from -6 to 6, which has engineered features. */
  readonly isPlane: boolean;
  /** One sentence for the rail and the README. */
  readonly description: string;
}

/** A set drawn from the plane; noise streams are apart from point streams, so a noise sweep keeps the points. */
export interface GeneratedSource extends SourceBase {
  readonly kind: "generated";
  readonly id: BuiltInSourceId;
  readonly isPlane: true;
  /** `noise` is 0 to 50. */
  generate(numExamples: number, noise: number, points: Rng, noiseDraws: Rng): RawData;
}

/** A real set read from a CSV file of `static/data`; the last column is the label. */
export interface TableSource extends SourceBase {
  readonly kind: "table";
  readonly id: BuiltInSourceId;
  readonly isPlane: false;
  /** File name under `static/data`. */
  readonly file: string;
  readonly numRows: number;
  /** Who made it and its licence, shown where the set is used. */
  readonly attribution: string;
  /** Side of the square image that the columns are pixels of, if they are. */
  readonly imageSide?: number;
}

/** A user's own set; its rows are handed over. */
export interface OwnSource extends SourceBase {
  readonly kind: "own";
  readonly id: "own";
  readonly numRows: number;
  readonly table: OwnTableDescription;
}

export type DataSource = GeneratedSource | TableSource | OwnSource;
