import type { StationSettings } from "../page/StationPlace";

/** Of a link's text that is told. */
const MAX_TOLD = 24;
/** Numbers that differ by less, relative to the larger, are one: a link writes them in six digits. */
const SAME = 1e-5;

/** What a station made of a link's settings where it is something else, in words: `x = 99 became x = 3`. */
export function changedSettings(given: StationSettings, kept: StationSettings): readonly string[] {
  return Object.entries(given).flatMap(([name, text]) => {
    const now = Object.hasOwn(kept, name) ? kept[name] : undefined;
    if (now !== undefined && areSame(text, now)) return [];
    const told = `${shorten(name)} = ${shorten(text)}`;
    return [now === undefined ? `${told} says nothing here` : `${told} became ${name} = ${now}`];
  });
}

function areSame(a: string, b: string): boolean {
  if (a.trim() === b.trim()) return true;
  if (a.trim() === "" || b.trim() === "") return false;
  const [x, y] = [Number(a), Number(b)];
  return Number.isFinite(x) && Math.abs(x - y) <= SAME * Math.max(Math.abs(x), Math.abs(y));
}

function shorten(text: string): string {
  return text.length > MAX_TOLD ? `${text.slice(0, MAX_TOLD)}…` : text;
}
