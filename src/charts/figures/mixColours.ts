/** The colour `share` of the way from one hex colour to another, as hex. */
export function mixColours(from: string, to: string, share: number): string {
  const channel = (colour: string, i: number) =>
    Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) => {
    const start = channel(from, i);
    const value = Math.round(start + (channel(to, i) - start) * share);
    return value.toString(16).padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}
