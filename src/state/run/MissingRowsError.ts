import type { OwnTableDescription } from "../../core/data/own/OwnTableDescription";

/** An experiment is about a table of the user's whose rows are not in this browser. */
export class MissingRowsError extends Error {
  constructor({ name, plane }: Pick<OwnTableDescription, "name" | "plane">) {
    super(plane ? aboutPoints(name) : aboutFile(name));
    this.name = "MissingRowsError";
  }
}

function aboutFile(name: string): string {
  return `The data set \u201c${name}\u201d is not in this browser: it was added elsewhere, or removed. Add the same file again, or open a link with the data, and it trains.`;
}

/** Whoever has them drew them, and perhaps never had a file. */
function aboutPoints(name: string): string {
  return `The points \u201c${name}\u201d are not in this browser: they were drawn elsewhere, or removed. Open a link with the data, or add them as a CSV file saved where they were drawn, and it trains.`;
}
