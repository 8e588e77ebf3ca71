/** Bytes that open a file of another kind, and what it looks like. */
const SIGNATURES: readonly (readonly [opening: string, looksLike: string])[] = [
  ["\xd0\xcf\x11\xe0", "an old Excel file: open it there and save it as CSV"],
  ["\x89PNG", "a PNG picture"],
  ["\xff\xd8\xff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["%PDF", "a PDF document"],
  ["\x1f\x8b", "a gzip archive: unpack it first"],
  ["7z\xbc\xaf", "a 7z archive: unpack it first"],
  ["PAR1\x15", "a Parquet file: save it as CSV"],
  ["\x89HDF", "an HDF5 file: save it as CSV"],
  ["\x93NUMPY", "a NumPy file: save it as CSV"],
  ["SQLite format 3", "a database: export a table of it as CSV"],
  ["\xff\xfe", "text in UTF-16: save it as CSV in UTF-8"],
  ["\xfe\xff", "text in UTF-16: save it as CSV in UTF-8"],
];

/** Names of parts that zip archives of office programs hold within their first kilobytes. */
const ZIP_PARTS: readonly (readonly [name: string, looksLike: string])[] = [
  ["opendocument.spreadsheet", "an OpenDocument spreadsheet: open it there and save it as CSV"],
  ["xl/", "an Excel file: save it as CSV"],
  ["word/", "a Word document"],
  ["[Content_Types].xml", "an Office document: if it is a table, save it as CSV"],
  ["", "a zip archive: unpack it first"],
];

const HEAD_LENGTH = 8192;

/** What content that is no CSV looks like by its beginning, with what to do about it; null where it may be one. */
export function describeForeignFile(content: string | Uint8Array): string | null {
  const head =
    typeof content === "string"
      ? content.slice(0, HEAD_LENGTH)
      : String.fromCharCode(...content.subarray(0, HEAD_LENGTH));
  const known = SIGNATURES.find(([opening]) => head.startsWith(opening));
  if (known) return known[1];
  if (head.startsWith("PK\x03\x04"))
    return ZIP_PARTS.find(([name]) => head.includes(name))?.[1] ?? null;
  const text = head.replace(/^(\xef\xbb\xbf|\uFEFF)/, "").trimStart();
  if (/^<(!doctype|html|\?xml|svg)/i.test(text))
    return "a web page or XML: download the CSV file itself";
  if (/^(\{\s*["}]|\[\s*(\[\s*[-\d"[\]]|\{\s*["}]))/.test(text)) return "JSON: save it as CSV";
  // Every other byte of plain UTF-16 without its mark is zero.
  if (/^([^\0]\0){4}|^(\0[^\0]){4}/.test(head)) return "text in UTF-16: save it as CSV in UTF-8";
  return null;
}
