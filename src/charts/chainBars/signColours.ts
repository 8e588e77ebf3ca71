import { DARK_MAP, LIGHT_MAP } from "../mapPalette";

/** CSS colours of products above and below 0: those of positive and negative weights in the picture. */
export function signColours(isDark: boolean): { readonly plus: string; readonly minus: string } {
  const [minus, plus] = (isDark ? DARK_MAP : LIGHT_MAP).points;
  return { plus: `rgb(${plus.join(" ")})`, minus: `rgb(${minus.join(" ")})` };
}
