import { MAX_NUMBER } from "../../core/data/own/limits";

/** The numbers of one example of a table: one for each raw column. */
export class ExampleValues {
  #row = $state.raw<Float64Array>(new Float64Array());

  constructor(row: Float64Array) {
    this.#row = row;
  }

  get row(): Float64Array {
    return this.#row;
  }

  /** Puts the numbers of another example in the place of all. */
  open(row: Float64Array): void {
    this.#row = row;
  }

  /** Sets one number; what is returned says why it cannot be set, and is empty where it is. */
  set(column: number, value: number): string {
    if (!(Math.abs(value) <= MAX_NUMBER)) return "must be a number";
    this.#row = this.#row.with(column, value);
    return "";
  }
}
