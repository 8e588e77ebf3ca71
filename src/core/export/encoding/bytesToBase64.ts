const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 with padding (RFC 4648, section 4), in lines of `lineLength` digits. */
export function bytesToBase64(buffer: ArrayBuffer, lineLength: number): string[] {
  const bytes = new Uint8Array(buffer);
  const lines: string[] = [];
  let line = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const numDigits = Math.min(4, bytes.length - i + 1);
    for (let d = 0; d < 4; d++) line += d < numDigits ? DIGITS[(word >> (18 - 6 * d)) & 63] : "=";
    if (line.length >= lineLength) {
      lines.push(line);
      line = "";
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}
