import { numberText } from "./numberSetting";

const BETWEEN_NUMBERS = ",";
const BETWEEN_PLACES = ";";

/** The places that a link's text stands for, each of `dimension` numbers; empty where it stands for none. */
export function placesSetting(text: string | undefined, dimension: number): number[][] {
  const places = (text ?? "")
    .split(BETWEEN_PLACES)
    .filter((place) => place.trim() !== "")
    .map((place) => place.split(BETWEEN_NUMBERS).map(Number));
  const isWhole = places.every(
    (place) => place.length === dimension && place.every(Number.isFinite),
  );
  return isWhole ? places : [];
}

/** Places as a link writes them: `-2.4,1.6;0.5,1`. */
export function placesText(places: readonly (readonly number[])[]): string {
  return places.map((place) => place.map(numberText).join(BETWEEN_NUMBERS)).join(BETWEEN_PLACES);
}
