/** An experiment is about a table of the user's whose rows are not in this browser. */
export class MissingRowsError extends Error {
  constructor(name: string) {
    super(
      `The data set \u201c${name}\u201d is not in this browser: it was added elsewhere, or removed. Add the same file again and it trains.`,
    );
    this.name = "MissingRowsError";
  }
}
