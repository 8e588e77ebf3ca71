/** What a station shows, by name and text, as far as it is not as at first. */
export type StationSettings = Readonly<Record<string, string>>;

/** A station of the derivatives, and what it shows. */
export interface StationPlace {
  /** Its id; the empty text for the first of them. */
  readonly station: string;
  readonly settings: StationSettings;
}

export const DERIVATIVES = "derivatives";
const BETWEEN = ":";
const IS = "~";

/**
 * For instance `derivatives:slope:f~x^2:x~1_5`: a link's words hold no full stop, and no number or expression an
 * underscore, so one stands for the other.
 */
export function stationToWord({ station, settings }: StationPlace): string {
  const pairs = Object.entries(settings).map(([name, text]) => name + IS + text);
  const parts = [DERIVATIVES, ...(station === "" ? [] : [station]), ...pairs];
  return parts.join(BETWEEN).replaceAll(".", "_");
}

/** The station that a link's word stands for; null where it stands for none. */
export function wordToStation(word: string): StationPlace | null {
  const [name, station = "", ...pairs] = word.replaceAll("_", ".").split(BETWEEN);
  if (name !== DERIVATIVES) return null;
  const settings = pairs.map((pair) => {
    const at = pair.indexOf(IS);
    return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + IS.length)];
  });
  return { station, settings: Object.fromEntries(settings) as StationSettings };
}
