/** Joins the pieces of a text that is made in slices. */
export function* joinPieces(pieces: Iterable<string>): Generator<void, string, void> {
  const all: string[] = [];
  for (const piece of pieces) {
    all.push(piece);
    yield;
  }
  return all.join("");
}
