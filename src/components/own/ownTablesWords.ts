import type { KeptTable } from "../../state/own/OwnStore";
import { formatCount } from "../../core/math/formatNumber";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

/** What the list of a user's own data sets says. */
export const OWN_TABLES_WORDS = {
  open: "Manage your data…",
  title: "Your data",
  where: "Kept in this browser, and nowhere else.",
  /** None, some or all last until the page is closed. */
  wherePassing: (isAll: boolean) =>
    isAll
      ? "Kept only until this page is closed: the browser does not store it. Save what should stay."
      : "Kept in this browser, and nowhere else; what is marked, only until this page is closed.",
  passing: "until the page is closed",
  save: "Save as CSV",
  copy: "Copy link with data",
  remove: "Remove",
  undo: "Undo",
  copied: "The link is copied. Whoever opens it gets the data too.",
  notCopied: "The browser did not let the link be copied.",
  isGone: (name: string) => `The rows of \u201c${name}\u201d cannot be read in this browser.`,
  removed: (name: string) => `\u201c${name}\u201d was removed.`,
  about: ({ description, savedAt }: KeptTable) => {
    const { numRows, columns } = description;
    const numColumns = columns.length === 1 ? "1 column" : `${columns.length} columns`;
    return `${formatCount(numRows)} rows, ${numColumns}, ${DAY.format(savedAt)}`;
  },
};
