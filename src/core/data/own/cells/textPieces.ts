import { decodeUtf8 } from "./decodeUtf8";

/** Characters or bytes of a piece: some milliseconds of work. */
const PIECE_LENGTH = 64 * 1024;

/** A part of a file's text. */
export interface TextPiece {
  readonly text: string;
  /** Characters or bytes up to its end. */
  readonly end: number;
  readonly isLast: boolean;
  /** Characters that its bytes did not give in UTF-8. */
  readonly numInvalid: number;
}

/** The text in pieces, the byte order mark left out; there is always one, and only the last may be empty. */
export function* textPieces(content: string | Uint8Array): Generator<TextPiece, void> {
  let start = skipMark(content);
  do {
    const piece = readPiece(content, start, Math.min(content.length, start + PIECE_LENGTH));
    start = piece.end;
    yield { ...piece, isLast: piece.end >= content.length };
  } while (start < content.length);
}

function skipMark(content: string | Uint8Array): number {
  if (typeof content === "string") return content.startsWith("\uFEFF") ? 1 : 0;
  return content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf ? 3 : 0;
}

function readPiece(content: string | Uint8Array, start: number, end: number) {
  if (typeof content !== "string") return decodeUtf8(content, start, end);
  const text = content.slice(start, end);
  return { text, end, numInvalid: text.split("\uFFFD").length - 1 };
}
