const DIGITS = Uint8Array.from(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
  (digit) => digit.charCodeAt(0),
);
const PADDING = "=".charCodeAt(0);

/** Base64 with padding (RFC 4648, section 4), in lines of `lineLength` digits, a multiple of 4. */
export function bytesToBase64(buffer: ArrayBuffer, lineLength: number): string[] {
  const bytes = new Uint8Array(buffer);
  const bytesPerLine = (lineLength / 4) * 3;
  return Array.from({ length: Math.ceil(bytes.length / bytesPerLine) }, (_, line) => {
    const start = line * bytesPerLine;
    const codes = digitCodes(bytes, start, Math.min(start + bytesPerLine, bytes.length));
    return String.fromCharCode(...codes);
  });
}

/** The character codes of the digits of the bytes from `start` to `end`. */
function digitCodes(bytes: Uint8Array, start: number, end: number): number[] {
  const codes: number[] = [];
  for (let i = start; i < end; i += 3) {
    // Past the end a byte is undefined, which is 0 among bits.
    const word = (bytes[i] << 16) | (bytes[i + 1] << 8) | bytes[i + 2];
    codes.push(
      DIGITS[word >> 18],
      DIGITS[(word >> 12) & 63],
      i + 1 < end ? DIGITS[(word >> 6) & 63] : PADDING,
      i + 2 < end ? DIGITS[word & 63] : PADDING,
    );
  }
  return codes;
}
