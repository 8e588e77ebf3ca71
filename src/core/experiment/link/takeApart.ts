/** What may stand around a link that was copied from a text; the second also after it, as the end of a sentence. */
const WRAPPING = "\"'`“”„‘’«»‹›<>()[]{}";
const ENDING = `${WRAPPING}.,;!`;

/**
 * The parts of a pasted link before and after its `#`; no hash for an address without one. Quotes and brackets around
 * it, line breaks within, a `#` written as `%23` and an `&` as `&amp;` are taken for what they were.
 */
export function takeApart(text: string): { address: string; hash: string | null } {
  const link = unwrap(text.replace(/\s+/g, "")).replaceAll("&amp;", "&");
  if (link.includes("#")) return partAt(link, "#");
  if (/^\w+=/.test(link)) return { address: "", hash: link };
  if (link.includes("%23")) return partAt(link, "%23");
  return { address: link, hash: null };
}

function partAt(link: string, mark: string): { address: string; hash: string } {
  const start = link.indexOf(mark);
  return { address: link.slice(0, start), hash: link.slice(start + mark.length) };
}

function unwrap(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && WRAPPING.includes(text[start])) start++;
  while (end > start && ENDING.includes(text[end - 1])) end--;
  return text.slice(start, end);
}
