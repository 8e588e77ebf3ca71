import { cos } from "./cos";
import { log } from "./log";

/** A pseudo-random generator: every call returns the next number in [0, 1). */
export type Rng = () => number;

/** What a stream of random numbers is for; changing the use of one leaves the others. */
export type Purpose =
  "points" | "noise" | "split" | "init" | "shuffle" | "dropout" | "direction" | "check";

// Part of the experiment's public meaning: another number would draw another data set from the same seed.
const PURPOSE_CODES: Readonly<Record<Purpose, number>> = {
  points: 1,
  noise: 2,
  split: 3,
  init: 4,
  shuffle: 5,
  dropout: 6,
  direction: 7,
  check: 8,
};

/** The stream of (seed, replicate, purpose, index): equal for equal arguments, independent otherwise; 53-bit numbers. */
export function makeRng(seed: number, replicate: number, purpose: Purpose, index = 0): Rng {
  const key = [seed, replicate, PURPOSE_CODES[purpose], index];
  return makeSfc32(hash(key, 0x9e3779b9), hash(key, 0x243f6a88), hash(key, 0xb7e15162));
}

/** A 32-bit hash of words by the finalizer of MurmurHash3 (Appleby 2011); `salt` picks one of many hashes. */
function hash(words: readonly number[], salt: number): number {
  let h = salt | 0;
  for (const word of words) {
    h = (h ^ word) | 0;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h = (h ^ (h >>> 16)) + salt;
  }
  return h | 0;
}

/** sfc32, "small fast counting" generator with 128 bits of state (Doty-Humphrey, PractRand 2010). */
function makeSfc32(a: number, b: number, c: number): Rng {
  let counter = 1;
  const next = (): number => {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    return word >>> 0;
  };
  // PractRand's own seeding discards 15 words, until every bit of the state depends on every bit of the seed.
  for (let i = 0; i < 15; i++) next();
  return () => {
    const high = next() >>> 5;
    const low = next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  };
}

/** A standard normal draw from two uniform ones: `sqrt(-2 log(1 - u)) cos(2 pi v)` (Box and Muller 1958). */
export function normal(rng: Rng): number {
  // 1 - u lies in (0, 1], so its logarithm is finite.
  const radius = Math.sqrt(-2 * log(1 - rng()));
  return radius * cos(2 * Math.PI * rng());
}

/** The numbers 0 to n - 1 in random order, every order equally likely (Fisher and Yates, as in Knuth, TAOCP 2, 3.4.2). */
export function shuffledIndices(n: number, rng: Rng): Int32Array {
  const indices = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    const kept = indices[i];
    indices[i] = indices[j];
    indices[j] = kept;
  }
  return indices;
}
