import type { TextPiece } from "./textPieces";

const SPACE = 0x20;
const ESCAPE = 0x1b;

/** Control characters beyond which a short text is no text. */
const NUM_STRAY = 3;

/** Whether what is read is text at all: counts over its pieces what text does not hold. */
export class Readability {
  /** Characters that its bytes did not give in UTF-8. */
  numInvalid = 0;
  #numCharacters = 0;
  #numControls = 0;
  #hasZero = false;

  add({ text, numInvalid }: TextPiece): void {
    this.#numCharacters += text.length;
    this.numInvalid += numInvalid;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= SPACE) continue;
      if (code === 0) this.#hasZero = true;
      else if (isControl(code)) this.#numControls++;
    }
  }

  /** A zero byte, or more than 2% of control characters. */
  get isBinary(): boolean {
    return this.#hasZero || this.#numControls > NUM_STRAY + 0.02 * this.#numCharacters;
  }

  /** More than a fifth of the characters are not UTF-8: more than the accents of a European language. */
  get isOtherEncoding(): boolean {
    return this.numInvalid > 0.2 * this.#numCharacters;
  }
}

/** Not those that text is laid out with, 9 to 13, nor the escape of a terminal's colours. */
function isControl(code: number): boolean {
  return (code < 9 || code > 13) && code !== ESCAPE;
}
