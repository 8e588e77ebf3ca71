import type { OwnTable } from "../OwnTable";
import { hashWords } from "./hashWords";

/** Any two numbers serve. */
const SEEDS = [0x9747b28c, 0x3c6ef372];

const NUMBERS_PER_SLICE = 2 ** 15;

/**
 * What a table holds in 16 hexadecimal digits, made in slices: equal for equal columns, label and values, whatever the
 * table's name. Two 32-bit hashes of the same words, for tables that differ by chance and not by intent.
 */
export function* fingerprint(table: OwnTable): Generator<void, string, void> {
  const { columns, target, task, classNames, values, targets } = table;
  let hashes = SEEDS;
  const take = (words: Uint32Array): void => {
    hashes = hashes.map((hash) => hashWords(words, hash));
  };
  take(textToWords(JSON.stringify([columns, target, task, classNames])));
  for (const numbers of [values, targets])
    for (let i = 0; i < numbers.length; i += NUMBERS_PER_SLICE) {
      yield;
      take(numbersToWords(numbers.subarray(i, i + NUMBERS_PER_SLICE)));
    }
  return hashes.map((hash) => hash.toString(16).padStart(8, "0")).join("");
}

function textToWords(text: string): Uint32Array {
  return Uint32Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** The halves of each number; -0 is written as 0 in JSON, and counts as such. */
function numbersToWords(numbers: Float64Array): Uint32Array {
  const plain = numbers.map((value) => value + 0);
  // Little-endian wherever there are browsers; elsewhere the digits would be others, and as good.
  return new Uint32Array(plain.buffer);
}
