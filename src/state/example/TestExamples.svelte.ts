import { formatNumber } from "../../core/math/formatNumber";
import type { LoadedRun } from "../../protocol/messages";

/** An example that was taken from a test set, for the learner to know what is right. */
export interface TakenExample {
  readonly replicate: number;
  /** From 1. */
  readonly number: number;
  readonly numExamples: number;
  /** The class's name, or the value. */
  readonly target: string;
}

/** Digits of a float32. */
const DIGITS = 7;

/** Takes the examples of a test set one after the other. */
export class TestExamples {
  #last = $state.raw<TakenExample | null>(null);
  #next = 0;

  /** Null where what is tried did not begin with an example. */
  get last(): TakenExample | null {
    return this.#last;
  }

  /** The raw columns of the next example of a replicate's test set; the first again after the last. */
  take(
    { data, classNames }: Pick<LoadedRun, "data" | "classNames">,
    replicate: number,
  ): Float64Array {
    const { testRaw, testY } = data.find((one) => one.replicate === replicate) ?? data[0];
    const numExamples = testY.length;
    const index = this.#next % numExamples;
    this.#next = index + 1;
    const y = testY[index];
    this.#last = {
      replicate,
      number: index + 1,
      numExamples,
      target: classNames[y] ?? formatNumber(y, 3),
    };
    const numColumns = testRaw.length / numExamples;
    const row = testRaw.subarray(index * numColumns, (index + 1) * numColumns);
    return Float64Array.from(row, (value) => Number(value.toPrecision(DIGITS)));
  }

  forget(): void {
    this.#last = null;
  }
}
