import { OWN_LIMITS } from "../limits";
import { isMissing } from "./isMissing";
import { plainText } from "./plainText";
import { isTooLarge, readNumber, type DecimalMark } from "./readNumber";

/** Distinct texts that a column keeps: more than a label or a feature of zeros and ones may have. */
const MAX_TEXTS = 256;

const FIRST_CAPACITY = 256;

/** All rows with the header. */
const MAX_CAPACITY = OWN_LIMITS.maxRows + 1;

/** Code of a cell that holds a number. */
export const NUMBER_CODE = 0;

/** Code of a text that came when the column had 256 others, past every code that a text gets. */
export const OTHER_CODE = 0xffff;

/** The cells of one column: numbers as such, texts as codes into a short list, since strings are large. */
export class CellColumn {
  /** The distinct texts by code minus 1, missing values among them. */
  readonly texts: string[] = [];
  numRows = 0;
  /** Whether one of these texts is a number that a float32 cannot hold. */
  hasTooLarge = false;
  #numbers = new Float64Array(FIRST_CAPACITY);
  #codes = new Uint16Array(FIRST_CAPACITY);
  readonly #codeOf = new Map<string, number>();

  /** Longer than the rows; NaN where a row holds a text. */
  get numbers(): Float64Array {
    return this.#numbers;
  }

  /** 0 for a number, 1 for the first text, and so on. */
  get codes(): Uint16Array {
    return this.#codes;
  }

  add(cell: string, mark: DecimalMark): void {
    if (this.numRows === this.#codes.length) this.#grow();
    const text = plainText(cell);
    const value = readNumber(text, mark);
    this.#numbers[this.numRows] = value;
    this.#codes[this.numRows] = Number.isNaN(value) ? this.#codeFor(text, mark) : NUMBER_CODE;
    this.numRows++;
  }

  #codeFor(text: string, mark: DecimalMark): number {
    const known = this.#codeOf.get(text);
    if (known !== undefined) return known;
    // However many texts there are, a missing value is known as one.
    if (this.texts.length >= MAX_TEXTS && !isMissing(text)) return OTHER_CODE;
    this.hasTooLarge ||= isTooLarge(text, mark);
    this.texts.push(text);
    this.#codeOf.set(text, this.texts.length);
    return this.texts.length;
  }

  #grow(): void {
    const capacity = Math.min(MAX_CAPACITY, 4 * this.#codes.length);
    const numbers = new Float64Array(capacity);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    const codes = new Uint16Array(capacity);
    codes.set(this.#codes);
    this.#codes = codes;
  }
}
