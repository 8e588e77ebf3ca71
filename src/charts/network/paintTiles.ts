import type { MapPalette } from "../mapPalette";
import { scaledActivation, type ActivationScale } from "./activationScales";
import type { DrawnLayer, DrawnMaps } from "./DrawnNetwork";

/** Shades from neutral to full orange, and to full blue. */
const HALF = 100;

/**
 * Paints a unit's activation over the plane, `[resolution, resolution]`; neutral where the unit has no map. Discretized
 * it is only above, at or below the scale's neutral value.
 */
export function paintMap(
  pixels: Uint32Array,
  { values, first, count }: DrawnMaps,
  unit: number,
  scale: ActivationScale,
  palette: MapPalette,
  isDiscretized = false,
): void {
  const colours = signedColours(palette);
  const hasMap = unit >= first && unit < first + count;
  const start = (unit - first) * pixels.length;
  for (let i = 0; i < pixels.length; i++) {
    const share = hasMap ? scaledActivation(values[start + i], scale) : 0;
    pixels[i] = colours[HALF + Math.round(HALF * (isDiscretized ? Math.sign(share) : share))];
  }
}

/** Paints a unit's incoming weights, a pixel a weight, the rest of `pixels` transparent; colours are full at `reach`. */
export function paintWeights(
  pixels: Uint32Array,
  { weights, fanIn, fanOut }: DrawnLayer,
  unit: number,
  reach: number,
  palette: MapPalette,
): void {
  const colours = signedColours(palette);
  for (let from = 0; from < fanIn; from++) {
    const share = Math.min(1, Math.max(-1, weights[from * fanOut + unit] / reach)) || 0;
    pixels[from] = colours[HALF + Math.round(HALF * share)];
  }
  pixels.fill(0, fanIn);
}

/** Paints which pixel of an image a feature is: full blue on neutral. */
export function paintPixel(pixels: Uint32Array, feature: number, palette: MapPalette): void {
  const colours = signedColours(palette);
  pixels.fill(colours[HALF]);
  pixels[feature] = colours[2 * HALF];
}

/** CSS colour of a share from -1, full orange, over 0, neutral, to 1, full blue. */
export function signedColour(share: number, { neutral, fields }: MapPalette): string {
  const hue = share < 0 ? fields[0] : fields[1];
  return `rgb(${neutral.map((from, c) => Math.round(from + (hue[c] - from) * Math.abs(share))).join(" ")})`;
}

const made = new WeakMap<MapPalette, Uint32Array>();

/** Full orange over neutral to full blue as ImageData packs them, `[2 * HALF + 1]`. */
function signedColours(palette: MapPalette): Uint32Array {
  const kept = made.get(palette);
  if (kept) return kept;
  const bytes = new Uint8ClampedArray(4 * (2 * HALF + 1));
  for (let i = -HALF; i <= HALF; i++) {
    const hue = i < 0 ? palette.fields[0] : palette.fields[1];
    const weight = Math.abs(i) / HALF;
    const colour = palette.neutral.map((from, c) => from + (hue[c] - from) * weight);
    bytes.set([...colour, 255], 4 * (i + HALF));
  }
  const colours = new Uint32Array(bytes.buffer);
  made.set(palette, colours);
  return colours;
}
