/** About how wide a line of Helvetica is, in pixels: from above, since a picture knows no font of its reader. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += /[A-ZmwMW@%δ→↓]/.test(character) ? 0.82 : 0.56;
  return ems * fontSize;
}

/** The text with an ellipsis where it is wider than `width`. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, fontSize) > width)
    characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
