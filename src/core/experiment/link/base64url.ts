const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Text, well-formed as JSON is, as UTF-8 in base64url without padding (RFC 4648, section 5). */
export function textToBase64url(text: string): string {
  const bytes = textToUtf8(text);
  let encoded = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const numDigits = Math.min(4, bytes.length - i + 1);
    for (let d = 0; d < numDigits; d++) encoded += DIGITS[(word >> (18 - 6 * d)) & 63];
  }
  return encoded;
}

/**
 * The text of base64url, of ordinary base64 and of both with padding; null where a character belongs to none of them
 * or the bytes are not UTF-8. A character cut off at the end is left out.
 */
export function base64urlToText(encoded: string): string | null {
  const bytes: number[] = [];
  let word = 0;
  let numBits = 0;
  for (const digit of withoutPadding(encoded).replaceAll("+", "-").replaceAll("/", "_")) {
    const value = DIGITS.indexOf(digit);
    if (value < 0) return null;
    word = ((word << 6) | value) & 0xffffff;
    numBits += 6;
    if (numBits >= 8) {
      numBits -= 8;
      bytes.push((word >> numBits) & 255);
    }
  }
  return utf8ToText(bytes);
}

/** By a loop: `/=+$/` takes the square of the length where other characters follow. */
function withoutPadding(encoded: string): string {
  let end = encoded.length;
  while (encoded[end - 1] === "=") end--;
  return encoded.slice(0, end);
}

function textToUtf8(text: string): number[] {
  const escaped = encodeURIComponent(text);
  const bytes: number[] = [];
  for (let i = 0; i < escaped.length; i++) {
    if (escaped[i] !== "%") bytes.push(escaped.charCodeAt(i));
    else {
      bytes.push(parseInt(escaped.slice(i + 1, i + 3), 16));
      i += 2;
    }
  }
  return bytes;
}

function utf8ToText(bytes: readonly number[]): string | null {
  // A cut within a character leaves up to three bytes of it.
  for (let numCut = 0; numCut <= 3 && numCut <= bytes.length; numCut++) {
    const escaped = bytes
      .slice(0, bytes.length - numCut)
      .map((byte) => `%${byte.toString(16).padStart(2, "0")}`)
      .join("");
    try {
      return decodeURIComponent(escaped);
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
    }
  }
  return null;
}
