const MOST_CHARACTERS = 120;

/** A file's name that says what is in it: `gradient-playground-spiral-tanh-r1-epoch-120.py`; empty parts are left out. */
export function fileName(parts: readonly string[], extension: string): string {
  const words = ["gradient-playground", ...parts].map(slug).filter((word) => word !== "");
  return `${words.join("-").slice(0, MOST_CHARACTERS).replace(/-+$/, "")}.${extension}`;
}

/** Letters and digits of ASCII with hyphens between: subscripts and accents lose what they have beyond it. */
function slug(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
