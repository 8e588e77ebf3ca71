import type { Rgb } from "./mapPalette";

/** A colour by lightness 0 to 1, chroma and hue in degrees, in which equal steps look equally large. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** sRGB, 0 to 255, of an OKLCH colour; what lies outside sRGB is cut off (Ottosson 2020, "A perceptual color space"). */
export function oklchToRgb([L, chroma, hue]: Oklch): Rgb {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toByte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** The transfer function of sRGB (IEC 61966-2-1), rounded to a byte. */
function toByte(linear: number): number {
  const share = Math.min(1, Math.max(0, linear));
  const encoded = share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055;
  return Math.round(255 * encoded);
}
