/** @file What is said of links of experiments on a user's own data, whose rows are not in them. */
import { formatCount } from "../../core/math/formatNumber";

interface Named {
  readonly name: string;
  readonly numRows: number;
  /** Whether its rows are points of the plane, of which there may be no file. */
  readonly plane: boolean;
}

const quoted = (name: string) => `\u201c${name}\u201d`;

export const OWN_SHARE_WORDS = {
  title: "Link copied, without your data",
  /** Before the ways out. */
  bare: ({ name, numRows, plane }: Named) =>
    `The ${formatCount(numRows)} ${plane ? "points" : "rows"} of ${quoted(name)} are not in the link: they stay in this browser.`,
  /** Where they cannot be in it. */
  sendFile: ({ plane }: Named) =>
    plane
      ? "Save the points as a CSV file and send it along with the link: whoever opens the link adds it there."
      : "Send the file along with the link, or save the data as CSV and send that: whoever opens the link adds it there.",
  orWhole: "Copy a link that holds them, or send them along as a CSV file.",
  copyWhole: "Copy link with data",
  save: "Save as CSV",
  withRows: ({ name }: Named) => `With the data ${quoted(name)}`,
  within: "Whoever opens the link gets the data too.",
  copied: "The link with the data is copied.",
  notCopied: "The browser did not let the link be copied.",
  isGone: ({ name }: Named) => `The rows of ${quoted(name)} cannot be read in this browser.`,
} as const;
