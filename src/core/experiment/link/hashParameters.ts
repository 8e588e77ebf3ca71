/** The `name=value` pairs of a link's hash, percent-decoded; a word without `=`, such as an anchor, is none. */
export function hashParameters(hash: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of hash.replace(/^#/, "").split("&")) {
    const equals = pair.indexOf("=");
    if (equals > 0)
      parameters.set(percentDecode(pair.slice(0, equals)), percentDecode(pair.slice(equals + 1)));
  }
  return parameters;
}

/** Text as it is where its percent signs encode nothing. */
function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return text;
  }
}
